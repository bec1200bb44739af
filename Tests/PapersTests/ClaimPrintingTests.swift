// SPDX-License-Identifier: EUPL-1.2
import Claims
import Diagnostics
import Evidence
import Indicators
import Papers
import Testing

struct ClaimPrintingTests {
  private func printed(_ standing: Standing, in language: Language) throws -> String {
    let caveat = Words(nl: "Let wel.", en: "Mind this.")
    let ledger = Sample.ledger(standing: standing, caveat: caveat)
    return try Assembled("{{ claim hardly }}", in: language, from: ledger).section
  }

  @Test func `a claim that holds prints bare`() throws {
    #expect(try printed(.holds, in: .en) == "It hardly happens.[C1]")
    #expect(try printed(.holds, in: .nl) == "Het gebeurt nauwelijks.[B1]")
  }

  @Test func `a thin claim says that it is not certain`() throws {
    #expect(
      try printed(.thin, in: .en)
        == "It hardly happens. The number points this way, but its interval crosses the limit: it is "
        + "not certain. Mind this.[C1]")
    #expect(
      try printed(.thin, in: .nl)
        == "Het gebeurt nauwelijks. Het cijfer wijst die kant op, maar het interval ervan gaat over "
        + "de grens: zeker is het niet. Let wel.[B1]")
  }

  @Test func `a stale claim says since when its data should have been renewed`() throws {
    let day = try #require(CalendarDay("2026-06-30"))
    let standing = Standing.stale(snapshot: "acme/notices", refreshBy: day)
    #expect(
      try printed(standing, in: .en)
        == "It hardly happens. This rests on data that should have been renewed by 30 June 2026. "
        + "Mind this.[C1]")
    #expect(
      try printed(standing, in: .nl)
        == "Het gebeurt nauwelijks. Dit berust op gegevens die uiterlijk op 30 juni 2026 vernieuwd "
        + "hadden moeten zijn. Let wel.[B1]")
  }

  @Test func `a claim on a test sample says that it is only an example`() throws {
    #expect(
      try printed(.illustration, in: .en)
        == "It hardly happens. This is an example from a test sample and says nothing about the "
        + "whole. Mind this.[C1]")
    #expect(
      try printed(.illustration, in: .nl)
        == "Het gebeurt nauwelijks. Dit is een voorbeeld uit een testbestand en zegt niets over het "
        + "geheel. Let wel.[B1]")
  }

  @Test func `a claim that cannot be computed prints as not known`() throws {
    let standing = Standing.notComputable(Sample.shareKey, .zeroDenominator)
    #expect(
      try printed(standing, in: .en)
        == "Whether the following is so is not known (not computable, because the denominator is "
        + "zero): “It hardly happens.” Mind this.[C1]")
    #expect(
      try printed(standing, in: .nl)
        == "Of het volgende zo is, is niet bekend (niet te berekenen, omdat de noemer nul is): “Het "
        + "gebeurt nauwelijks.” Let wel.[B1]")
  }

  @Test func `a claim that fails is not printed and fails the check`() throws {
    let paper = try Assembled(
      "Before. {{ claim hardly }} After.", from: Sample.ledger(standing: .fails))
    #expect(paper.section == "Before.  After.")
    #expect(paper.paper.claims.isEmpty)
    #expect(
      paper.notes == [
        "Papers/p/01-evidence.en.md:3:18 BND-CLAIM-FAILS The paper 'p' says “It hardly happens.” "
          + "(claim 'hardly'), but the data do not carry it: found is share[EU, 2016-2018] = "
          + "0.4819277108433735 %."
      ])
    #expect(paper.report.hasError(.checkFails))
    #expect(!paper.report.hasError(.badInput))
  }

  @Test func `the list of printed claims says where each stands`() throws {
    let claims = try Assembled("One.\n\nTwo. {{ claim hardly }}").paper.claims
    #expect(
      claims == [
        PrintedClaim(
          claim: "hardly", text: "It hardly happens.", line: 5, path: "Papers/p/01-evidence.en.md")
      ])
  }

  @Test func `the entry of a claim says test, number, standing, sources and what is against`()
    throws
  {
    var ledger = Sample.ledger()
    let claim = Sample.claim(
      caveat: Words(nl: "Indirect telt niet mee.", en: "Indirect trade is not counted."),
      against: ["hardly"])
    ledger.judgements["other"] = Judgement(
      claim: claim, standing: .holds, findings: [Sample.finding()])
    let english = try Assembled("{{ claim other }}", from: ledger)
    #expect(
      english.annex("annex-claims")
        == spaced(
          """
          [C1] Holds: “It hardly happens.” Test: Share share (share[EU, 2016-2018]) is at most 2_%. \
          Found (EU, 2016–2018): 0.5_% (95_% interval 0.19–1.23_%)[1]. Sources: Zed, 2019[R1]. What \
          speaks against it: Indirect trade is not counted. “It hardly happens.” (Holds)
          """))
    let dutch = try Assembled("{{ claim hardly }}", in: .nl, venue: "chamber", from: ledger)
    #expect(
      dutch.annex("annex-claims")
        == """
        [B1] Houdt stand: “Het gebeurt nauwelijks.” Toets: Aandeel share (share[EU, 2016-2018]) is \
        ten hoogste 2%. Gevonden (EU, 2016–2018): 0,5% (95%-interval 0,19–1,23%)[1]. Bronnen: \
        Zed (2019)[R2]. Wat ertegen spreekt: daarover is niets vastgelegd.
        """)
  }

  @Test func `the number behind a claim has an entry of its own`() throws {
    let paper = try Assembled("{{ claim hardly }}")
    #expect(paper.paper.values.map(\.id) == ["n1"])
    #expect(paper.annex("annex-numbers").hasPrefix(spaced("[1] 0.5_%: The share")))
    #expect(paper.paper.citedReferences == ["letter", "acme-2020"])
  }

  @Test func `a test without a number says so in its entry`() throws {
    var ledger = Sample.ledger()
    let reason = NoEstimate.zeroDenominator
    ledger.judgements["hardly"] = Judgement(
      claim: Sample.claim(), standing: .notComputable(Sample.shareKey, reason),
      findings: [Sample.finding(Sample.shareKey, .failure(reason))])
    let paper = try Assembled("{{ claim hardly }}", from: ledger)
    #expect(
      paper.annex("annex-claims").contains(
        "Found (EU, 2016–2018): not computable, because the denominator is zero. Sources:"))
    #expect(paper.paper.values.isEmpty)
    #expect(paper.notes.isEmpty)
  }
}
