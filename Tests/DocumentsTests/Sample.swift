// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents

/// An invented document with every kind of block and inline, in both languages.
enum Sample {
  static func document(_ language: Language) -> Document {
    let words = { (nl: String, en: String) in Words(nl: nl, en: en)[language] }
    return Document(
      title: words("Inkoop van jeugdhulp over de grens", "Youth care procurement across borders"),
      language: language,
      facts: [
        Document.Fact(name: words("Afzender", "Sender"), value: words("Gemeente Aaland", "Aaland")),
        Document.Fact(
          name: words("Datum", "Date"), value: words("20 november 2026", "20 November 2026")),
      ],
      blocks: text(words) + blocks(words) + tables(words) + [
        .heading(
          level: 2, anchor: "notes", [.text(words("Noten en bronnen", "Notes and sources"))]),
        .entries([
          Entry(
            anchor: "n1", label: "[n1]",
            text: [.text(words("Deel van de aankondigingen.", "Share of the notices."))]),
          Entry(
            anchor: "r1", label: "[1]",
            text: [
              .text("Voorbeeld BV, "), .emphasis([.text(words("Grenzen", "Borders"))]),
              .text(", 2020, "),
              .link([.text("example.org")], url: "https://example.org/a_(b)?c=1&d=2"), .text("."),
            ]),
        ]),
      ])
  }

  private static func text(_ words: (String, String) -> String) -> [Block] {
    [
      .heading(level: 2, anchor: "summary", [.text(words("Samenvatting", "Summary"))]),
      .paragraph([
        .text(
          words(
            "Aanbesteden over de grens komt bij jeugdhulp weinig voor: van alle meldingen had ",
            "Procurement of youth care across borders is rare: of all notices, ")),
        .number(
          PrintedNumber(
            id: "v1", text: words("0,5 %", "0.5%"), machine: "0.4819277108433735")),
        .pointer(label: "[n1]", anchor: "n1"),
        .text(
          words(
            " een winnaar uit een ander land. Dat is ",
            " had a winner from another country. That is ")),
        .strong([.text(words("heel weinig", "very little"))]), .text(words(", en ", ", and ")),
        .emphasis([.text(words("geen toeval", "no accident"))]),
        .text(words(". De sleutel is ", ". The key is ")), .code("cross-border-share[NL, all]"),
        .text("."), .pointer(label: "[1]", anchor: "r1"), .pointer(label: "[n1]", anchor: "n1"),
      ]),
    ]
  }

  private static func blocks(_ words: (String, String) -> String) -> [Block] {
    [
      .paragraph([
        .text(words("Een regel", "A line")), .lineBreak,
        .text("<b> & *x* [y] {{z}} 1_2 #3 | $4 ~5^6"),
      ]),
      .heading(level: 3, anchor: "asks", [.text(words("Wat wij vragen", "What we ask"))]),
      .list(
        .numbers,
        [
          [.paragraph([.text(words("Houd het lichte regime.", "Keep the light regime."))])],
          [
            .paragraph([.text(words("Verhoog de drempel:", "Raise the threshold:"))]),
            .list(
              .bullets,
              [
                [.paragraph([.text(words("voor jeugdhulp;", "for youth care;"))])],
                [.paragraph([.text(words("voor ondersteuning.", "for support."))])],
              ]),
          ],
        ]),
      .quote([
        .paragraph([.text(words("Wie niets meet, weet niets.", "No measure, no knowledge."))])
      ]),
      .aside(
        title: words("Wat dit getal niet zegt", "What this number does not say"),
        [
          .paragraph([
            .text(
              words(
                "Winnaars met een vestiging in het land tellen als binnenlands, ook als de moeder "
                  + "elders zit.",
                "Winners with an establishment in the country count as domestic, even when their "
                  + "parent is elsewhere."))
          ])
        ]),
    ]
  }

  private static func tables(_ words: (String, String) -> String) -> [Block] {
    [
      .heading(level: 2, anchor: "numbers", [.text(words("De cijfers", "The numbers"))]),
      .table(table(words)), .figure(figure(words)),
    ]
  }

  static func table(_ words: (String, String) -> String) -> Table {
    let rows = [
      ("Aaland", "1.233", "1,233", "4", "0,3 %", "0.3%", "0.32441200324412"),
      ("Bergen, \"Noord\"", "83", "83", "0", "0,0 %", "0.0%", "0"),
      ("Zeeland | west", "28.000", "28,000", "62", "0,2 %", "0.2%", "0.2214285714285714"),
    ]
    return Table(
      slug: "awards-by-area",
      caption: [
        .text(words("Aankondigingen met een winnaar van elders", "Notices won from elsewhere"))
      ],
      columns: [
        Table.Column(heading: words("Gebied", "Area"), alignment: .words),
        Table.Column(heading: words("Aankondigingen", "Notices"), alignment: .numbers),
        Table.Column(heading: words("Van elders", "From elsewhere"), alignment: .numbers),
        Table.Column(heading: words("Aandeel", "Share"), alignment: .numbers),
      ],
      rows: rows.enumerated().map { index, row in
        [
          Table.Cell(row.0),
          Table.Cell([.text(words(row.1, row.2))], machine: row.1.filter { $0 != "." }),
          Table.Cell(row.3),
          Table.Cell(
            [.number(PrintedNumber(id: "t\(index)", text: words(row.4, row.5), machine: row.6))],
            machine: row.6),
        ]
      },
      notes: [
        [.text(words("Eenheid: aankondiging.", "Unit: notice."))],
        [
          .text(words("Bron: verzonnen. ", "Source: invented. ")),
          .pointer(label: "[1]", anchor: "r1"),
        ],
      ])
  }

  static func figure(_ words: (String, String) -> String) -> Figure {
    Figure(
      slug: "share-by-area",
      title: words("Aandeel met een winnaar van elders", "Share won from elsewhere"),
      description: words(
        "Staafdiagram: het aandeel ligt in elk gebied onder twee procent.",
        "Bar chart: the share is below two percent in every area."),
      axis: words("Aandeel van de aankondigingen (procent)", "Share of notices (percent)"),
      bars: [
        Figure.Bar(
          label: "Aaland", value: 0.32, interval: 0.13...0.83,
          text: words("0,3 % (0,1 – 0,8 %)", "0.3% (0.1 – 0.8%)")),
        Figure.Bar(
          label: words(
            "Samenwerkende gemeenten van Bergen en omstreken", "Joint municipalities of Bergen"),
          value: 0, interval: 0...1.6, text: words("0,0 % (0 – 1,6 %)", "0.0% (0 – 1.6%)")),
        Figure.Bar(
          label: "Zeeland", value: 0.22, interval: nil, text: words("0,2 %", "0.2%")),
      ],
      notes: [[.text(words("Lijnen zijn 95 %-intervallen.", "Lines are 95% intervals."))]])
  }
}
