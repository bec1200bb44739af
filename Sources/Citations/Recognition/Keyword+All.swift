// SPDX-License-Identifier: EUPL-1.2

extension Keyword {
  /// Every word with which a reference can begin.
  static let all: [Keyword] =
    dutchPublications + unionPublications + law + others + backwards
    + ActForm.names.map { Keyword($0.name, .word, .act($0.form, $0.language)) }
    + ActForm.shortNames.map { Keyword($0.name, $0.end, .shortAct($0.form, $0.language)) }
    + months.map { Keyword($0, .word, .month) }

  private static let dutchPublications: [Keyword] = [
    Keyword("kamerstukken", .word, .paper(.paper)), Keyword("kamerstuk", .word, .paper(.paper)),
    Keyword("kamerstuknummer", .word, .paper(.paper)),
    Keyword("kamerstuknr", .word, .paper(.paper)), Keyword("kamerst.", .prefix, .paper(.paper)),
    Keyword("blg-", .prefix, .annexName), Keyword("kst.", .prefix, .paper(.paper)),
    Keyword("kst-", .prefix, .paperName), Keyword("parliamentary papers", .word, .paper(.paper)),
    Keyword("parliamentary paper", .word, .paper(.paper)),
    Keyword("document parlementaire", .word, .paper(.paper)),
    Keyword("documents parlementaires", .word, .paper(.paper)),
    Keyword("parlamentsdrucksache", .word, .paper(.paper)),
    Keyword("kamerdossier", .word, .paper(.bill)),
    Keyword("kamerstukdossier", .word, .paper(.bill)),
    Keyword("dossier", .word, .paper(.bill)), Keyword("wetsvoorstel", .word, .paper(.bill)),
    Keyword("initiatiefwetsvoorstel", .word, .paper(.bill)), Keyword("bill", .word, .paper(.bill)),
    Keyword("tweede kamer", .word, .paper(.chamber("II"))),
    Keyword("eerste kamer", .word, .paper(.chamber("I"))),
    Keyword("TK", .capitals, .paper(.chamber("II"))),
    Keyword("EK", .capitals, .paper(.chamber("I"))),
    Keyword("handelingen", .word, .sitting(.proceedings)),
    Keyword("hand.", .prefix, .sitting(.proceedings)),
    Keyword("aanhangsel", .word, .sitting(.questions)),
    Keyword("aanh.", .prefix, .sitting(.questions)),
    Keyword("ah-", .prefix, .sittingName(.questions)),
    Keyword("h-", .prefix, .sittingName(.proceedings)),
    Keyword("stb.", .prefix, .gazette(.stb)), Keyword("stb", .word, .gazette(.stb)),
    Keyword("staatsblad", .word, .gazette(.stb)), Keyword("stcrt.", .prefix, .gazette(.stcrt)),
    Keyword("stcrt", .word, .gazette(.stcrt)), Keyword("staatscourant", .word, .gazette(.stcrt)),
    Keyword("trb.", .prefix, .gazette(.trb)), Keyword("tractatenblad", .word, .gazette(.trb)),
    Keyword("stb-", .prefix, .gazetteName(.stb)), Keyword("stcrt-", .prefix, .gazetteName(.stcrt)),
    Keyword("trb-", .prefix, .gazetteName(.trb)), Keyword("toezegging", .word, .commitment),
    Keyword("TZ", .prefix, .commitment), Keyword("BWB", .prefix, .law),
    Keyword("jci1.", .prefix, .juriconnect),
  ]

  private static let unionPublications: [Keyword] = [
    Keyword("COM", .capitals, .document), Keyword("SWD", .capitals, .document),
    Keyword("SEC", .capitals, .document), Keyword("JOIN", .capitals, .document),
    Keyword("KOM", .capitals, .document), Keyword("ST", .capitals, .council),
    Keyword("WK", .capitals, .council), Keyword("CM", .capitals, .council),
    Keyword("raadsdocument", .word, .councilBare), Keyword("council document", .word, .councilBare),
    Keyword("document du conseil", .word, .councilBare),
    Keyword("ratsdokument", .word, .councilBare), Keyword("ratsdok.", .prefix, .councilBare),
    Keyword("raadsdoc.", .prefix, .councilBare), Keyword("Pb.", .prefix, .journal),
    Keyword("EU:C:", .prefix, .judgment), Keyword("EU:T:", .prefix, .judgment),
    Keyword("EU:F:", .prefix, .judgment),
    Keyword("PbEU", .prefix, .journal),
    Keyword("PbEG", .prefix, .journal), Keyword("PB", .capitals, .journal),
    Keyword("OJ", .capitals, .journal), Keyword("JO", .capitals, .journal),
    Keyword("JOUE", .capitals, .journal), Keyword("JOCE", .capitals, .journal),
    Keyword("ABl.", .prefix, .journal), Keyword("ABl", .word, .journal),
    Keyword("publicatieblad", .word, .journal), Keyword("official journal", .word, .journal),
    Keyword("journal officiel", .word, .journal), Keyword("amtsblatt", .word, .journal),
    Keyword("celex", .prefix, .celex), Keyword("ECLI:", .prefix, .judgment),
    Keyword("ted", .word, .notice),
  ]

  private static let law: [Keyword] = [
    Keyword("artikel", .word, .article(.nl)), Keyword("artikelen", .word, .article(.nl)),
    Keyword("art.", .prefix, .article(.nl)), Keyword("artt.", .prefix, .article(.nl)),
    Keyword("overweging", .word, .article(.nl)), Keyword("article", .word, .article(.en)),
    Keyword("articles", .word, .article(.en)), Keyword("recital", .word, .article(.en)),
    Keyword("artikels", .word, .article(.de)), Keyword("considérant", .word, .article(.fr)),
    Keyword("erwägungsgrund", .word, .article(.de)),
  ]

  private static let others: [Keyword] = [
    Keyword("eurostat", .word, .eurostat), Keyword("kenmerk:", .prefix, .mark),
    Keyword("kenmerk", .word, .mark), Keyword("our reference", .word, .mark),
    Keyword("our ref.", .prefix, .mark), Keyword("notre référence", .word, .mark),
    Keyword("unser zeichen", .word, .mark), Keyword("geschäftszeichen", .word, .mark),
    Keyword("doi:", .prefix, .doi), Keyword("doi", .word, .doi), Keyword("isbn", .prefix, .isbn),
    Keyword("issn", .prefix, .issn),
    Keyword("http://", .prefix, .address), Keyword("https://", .prefix, .address),
    Keyword("www.", .prefix, .address),
  ]

  private static let backwards: [Keyword] = [
    Keyword("kamerbrief", .word, .letter(.letter)), Keyword("brief", .word, .letter(.letter)),
    Keyword("brieven", .word, .letter(.letter)), Keyword("kamerbrieven", .word, .letter(.letter)),
    Keyword("verzamelbrief", .word, .letter(.letter)), Keyword("letter", .word, .letter(.letter)),
    Keyword("letters", .word, .letter(.letter)), Keyword("lettre", .word, .letter(.letter)),
    Keyword("schreiben", .word, .letter(.letter)), Keyword("schreibens", .word, .letter(.letter)),
    Keyword("motie", .word, .letter(.motion)),
    Keyword("t.a.p.", .prefix, .back), Keyword("a.w.", .prefix, .back),
    Keyword("ibidem", .word, .back), Keyword("ibid.", .prefix, .back),
    Keyword("ibid", .word, .back),
    Keyword("op. cit.", .prefix, .back), Keyword("loc. cit.", .prefix, .back),
    Keyword("op.cit.", .prefix, .back), Keyword("a.a.o.", .prefix, .back),
    Keyword("ebenda", .word, .back), Keyword("ebd.", .prefix, .back),
    Keyword("bovengenoemde", .word, .previous(.any)), Keyword("voornoemde", .word, .previous(.any)),
    Keyword("bovenvermelde", .word, .previous(.any)),
    Keyword("eerdergenoemde", .word, .previous(.any)), Keyword("genoemde", .word, .previous(.any)),
    Keyword("voormelde", .word, .previous(.any)), Keyword("bovenstaande", .word, .previous(.any)),
    Keyword("above-mentioned", .word, .previous(.any)),
    Keyword("abovementioned", .word, .previous(.any)),
    Keyword("aforementioned", .word, .previous(.any)), Keyword("said", .word, .previous(.any)),
    Keyword("obengenannten", .word, .previous(.any)),
    Keyword("obengenannte", .word, .previous(.any)), Keyword("genannten", .word, .previous(.any)),
    Keyword("genannte", .word, .previous(.any)),
    Keyword("lettre susmentionnée", .word, .previous(.letter)),
    Keyword("directive susmentionnée", .word, .previous(.act)),
    Keyword("zie noot", .word, .note), Keyword("zie voetnoot", .word, .note),
    Keyword("supra noot", .word, .note), Keyword("see note", .word, .note),
    Keyword("see footnote", .word, .note), Keyword("supra note", .word, .note),
    Keyword("voir note", .word, .note), Keyword("siehe fn.", .prefix, .note),
    Keyword("siehe fußnote", .word, .note),
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
