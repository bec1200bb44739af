// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Documents
import Evidence
import Indicators
import Papers
import Testing

struct AssemblyTests {
  @Test func `a value prints its text and points at its entry`() throws {
    let english = try Assembled("It is {{ value share[EU, 2016-2018] }}.")
    #expect(english.section == spaced("It is 0.5_%[1]."))
    let dutch = try Assembled("Dat is {{ value share[EU, 2016-2018] }}.", in: .nl, venue: "chamber")
    #expect(dutch.section == "Dat is 0,5%[1].")
    #expect(dutch.notes.isEmpty)
  }

  @Test func `a value with its interval or n says which`() throws {
    let text =
      "{{ value share[EU, 2016-2018] with interval }}, {{ value share[EU, 2016-2018] with n }}"
    let english = try Assembled(text)
    #expect(
      english.section == spaced("0.5_% (95_% interval 0.19–1.23_%)[1], 0.5_% (n = 830_notices)[1]"))
    let dutch = try Assembled(text, in: .nl, venue: "chamber")
    #expect(
      dutch.section == spaced("0,5% (95%-interval 0,19–1,23%)[1], 0,5% (n = 830_aankondigingen)[1]")
    )
  }

  @Test func `each printing has its own id and the same key one entry`() throws {
    let paper = try Assembled(
      "{{ value share[EU, 2016-2018] }} and {{ value share[EU, 2016-2018] }}"
    ).paper
    #expect(paper.values.map(\.id) == ["n1", "n2"])
    #expect(paper.values.map(\.machine) == ["0.4819277108433735", "0.4819277108433735"])
    #expect(anchors(of: paper.document).filter { $0.hasPrefix("number-") } == ["number-1"])
  }

  @Test func `the entry of a number says everything about it in English`() throws {
    let paper = try Assembled("{{ value share[EU, 2016-2018] }}")
    #expect(
      paper.annex("annex-numbers")
        == spaced(
          """
          [1] 0.5_%: The share with a winner from elsewhere. Counted: 4 of 830_notices. Without a \
          value in the source: 2; outcome unknown: 3. 95_% interval (Wilson): 0.19–1.23_%. Were all \
          unknown outcomes known, the number would lie between these bounds: 0.48–0.84_%. \
          Period: 2016–2018. Area: EU. Source: Notices, Acme, published August 2020, retrieved \
          20 November 2026, release August 2020, https://example.org/n (Acme, 2019[R1]). \
          Key: share[EU, 2016-2018]
          """))
  }

  @Test func `the entry of a number says everything about it in Dutch`() throws {
    let paper = try Assembled("{{ value share[EU, 2016-2018] }}", in: .nl, venue: "chamber")
    #expect(
      paper.annex("annex-numbers")
        == spaced(
          """
          [1] 0,5%: Het aandeel met een winnaar van elders. Geteld: 4 van 830_aankondigingen. \
          Zonder waarde in de bron: 2; uitkomst onbekend: 3. 95%-interval (Wilson): 0,19–1,23%. \
          Waren alle onbekende uitkomsten bekend, dan zou het getal tussen deze grenzen liggen: \
          0,48–0,84%. Periode: 2016–2018. Gebied: EU. Bron: Notices, Acme, gepubliceerd augustus \
          2020, opgehaald 20 november 2026, uitgave August 2020, https://example.org/n \
          (Acme (2019)[R1]). Sleutel: share[EU, 2016-2018]
          """))
  }

  @Test func `a published figure says that it has no cases and no interval`() throws {
    var ledger = Sample.ledger()
    let key = Sample.key("burden", "EU27", "2020")
    ledger.indicators["burden"] = Sample.indicator(
      "burden", measure: "figure", unit: .eurMillion, decimals: 0, counting: .figure)
    ledger.findings[key] = Sample.finding(
      key, .success(Estimate(value: 103, n: nil)), unit: .eurMillion, counting: .figure,
      representation: .illustrationOnly)
    let paper = try Assembled("{{ value burden[EU27, 2020] with interval }}", from: ledger)
    #expect(paper.section == spaced("EUR_103_million (without an interval)[1]"))
    #expect(
      paper.annex("annex-numbers").hasPrefix(
        spaced(
          """
          [1] EUR_103_million: The share with a winner from elsewhere. Taken over as published; the \
          source gives no number of cases. No interval: that takes a number of cases. Period: 2020. \
          Area: EU27. Test sample: illustrates only. Source: Notices
          """)))
    #expect(
      paper.notes == [
        "Papers/p/01-evidence.en.md:3:10 BND-WITH 'burden[EU27, 2020]' has no interval."
      ])
  }

  @Test func `the entry says how a ratio and a share by value were made`() throws {
    var ledger = Sample.ledger()
    let key = Sample.key("cost", "NL", "2020")
    ledger.indicators["cost"] = Sample.indicator("cost", measure: "ratio", unit: .eur, decimals: 0)
    let entry = { (estimate: Estimate, unit: ValueUnit, counting: CountingUnit) in
      ledger.findings[key] = Sample.finding(
        key, .success(estimate), unit: unit, counting: counting)
      return try Assembled("{{ value cost[NL, 2020] }}", from: ledger).annex("annex-numbers")
    }
    let ratio = Estimate(value: 250608.27, numerator: 103_000_000, n: 411)
    #expect(
      try entry(ratio, .eur, .notice).contains(
        spaced("Computed: 103_000_000 divided by 411_notices. Without")))
    let byValue = Estimate(value: 7.868, numerator: 9.14, n: 12)
    #expect(
      try entry(byValue, .percent, .value).contains("by value: numerator 9.14, n = 12. Without"))
    let money = Estimate(value: 80.6, numerator: 83.004, n: nil)
    #expect(
      try entry(money, .percent, .value).contains(
        "Computed from published figures; numerator 83; the source gives no number of cases."))
  }

  @Test func `a citation prints between parentheses unless some are open`() throws {
    let paper = try Assembled("So it is [@letter, p. 3] (see [@letter; @acme-2020]).")
    #expect(
      paper.section
        == "So it is (Zed, 2019, p. 3[R1]) (see Zed, 2019[R1]; Acme, 2019[R2]).")
    #expect(
      paper.annex("annex-references") == "[R1] Zed, A letter, 2019.\n[R2] Acme, A report, 2019.")
  }

  @Test func `a letter lists its sources alphabetically and labels them so`() throws {
    let paper = try Assembled("[@letter] en [@acme-2020]", in: .nl, venue: "chamber")
    #expect(paper.section == "(Zed (2019)[R2]) en (Acme (2019)[R1])")
    #expect(paper.paper.citedReferences == ["acme-2020", "letter"])
    #expect(
      paper.annex("annex-references") == "[R1] Acme, A report, 2019.\n[R2] Zed, A letter, 2019.")
  }

  @Test func `the source of a printed number is listed without being cited`() throws {
    let paper = try Assembled("{{ value share[EU, 2016-2018] }}")
    #expect(paper.paper.citedReferences == ["acme-2020"])
  }

  @Test func `the method text of an indicator is read as Markdown below its title`() throws {
    var ledger = Sample.ledger()
    ledger.indicators["share"] = Sample.indicator(
      "share", method: Words(nl: "## Stap\n\nTekst [@letter].", en: "## Step\n\nText [@letter]."))
    let paper = try Assembled("{{ value share[EU, 2016-2018] }}", from: ledger)
    #expect(paper.annex("annex-method") == "Share share\n\nStep\n\nText (Zed, 2019[R2]).")
    let levels = paper.paper.document.blocks.compactMap { block in
      if case .heading(let level, let anchor, _) = block { "\(level) \(anchor)" } else { nil }
    }
    #expect(
      levels.suffix(4) == [
        "2 annex-method", "3 method-share", "4 step", "2 annex-references",
      ])
  }

  @Test func `the facts name addressee, sender, date, languages and origin`() throws {
    let facts = try Assembled("Text.", in: .nl).paper.document.facts.map {
      "\($0.name): \($0.value)"
    }
    #expect(
      facts == [
        "Aan: De Raad", "Van: Het ministerie", "Datum: 20 november 2026",
        "Talen: Engels, Nederlands",
        "Herkomst: Deze tekst is gemaakt uit vastgelegde gegevens; met 'bewijs trace' is elk getal "
          + "te volgen tot de rijen waarop het berust.",
      ])
  }

  @Test func `a text without numbers has no annexes`() throws {
    let paper = try Assembled("Text.")
    #expect(paper.text == "Evidence\n\nText.")
    #expect(paper.paper.sectionCharacters == 15)
  }

  @Test func `one number prints the same digits for every venue and language`() throws {
    var ledger = Sample.ledger()
    let key = Sample.key("cost", "NL", "2020")
    ledger.indicators["cost"] = Sample.indicator("cost", unit: .eur, decimals: 2)
    ledger.findings[key] = Sample.finding(
      key, .success(Estimate(value: 250608.275, n: nil)), unit: .eur)
    var digits: Set<String> = []
    for venue in ["council", "chamber"] {
      for language in Language.allCases {
        let paper = try Assembled(
          "{{ value cost[NL, 2020] }}", in: language, venue: venue, from: ledger)
        let text = try #require(paper.paper.values.first?.text)
        digits.insert(String(text.filter { ("0"..."9").contains($0) }))
      }
    }
    #expect(digits == ["25060828"])
  }

  @Test func `anchors stay unique when sections share a heading`() throws {
    let anchors = anchors(of: try Assembled("## Evidence\n\nText.").paper.document)
    #expect(anchors == ["evidence", "evidence-2"])
  }
}

/// The anchors of headings and entries in the order of the document.
func anchors(of document: Document) -> [String] {
  document.blocks.flatMap { block -> [String] in
    switch block {
    case .heading(_, let anchor, _): [anchor]
    case .entries(let entries): entries.map(\.anchor)
    default: []
    }
  }
}
