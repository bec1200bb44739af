// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Evidence
import Indicators
import Papers
import Testing

struct BindingTests {
  private func read(_ text: String) -> (binding: Binding?, notes: [String], dutch: [String]) {
    var report = Report()
    let place = Place(path: "a.md", line: 3, column: 10)
    let binding = Binding(Located(text, at: place), noting: &report)
    return (binding, literal(report), literal(report, in: .nl))
  }

  @Test func `the four words are understood with their places`() {
    let place = Place(path: "a.md", line: 3, column: 16, length: 20)
    #expect(
      read("value share[EU, 2016-2018]").binding
        == .value(Located(Sample.shareKey, at: place), with: .nothing))
    #expect(
      read("value share[EU, 2016-2018] with interval").binding
        == .value(Located(Sample.shareKey, at: place), with: .interval))
    #expect(
      read("value share[EU, 2016-2018]  with  n").binding
        == .value(Located(Sample.shareKey, at: place), with: .n))
    let table = Place(path: "a.md", line: 3, column: 17, length: 5)
    #expect(read("table  share").binding == .table(Located("share", at: table)))
    let figure = Place(path: "a.md", line: 3, column: 17, length: 5)
    #expect(read("figure share").binding == .figure(Located("share", at: figure)))
    let claim = Place(path: "a.md", line: 3, column: 16, length: 6)
    #expect(read("claim hardly").binding == .claim(Located("hardly", at: claim)))
  }

  @Test func `an unknown word is reported with the nearest one`() {
    let result = read("valeu share[EU, 2016-2018]")
    #expect(result.binding == nil)
    #expect(
      result.notes == [
        "a.md:3:10 BND-WORD The word 'valeu' is not a binding. Did you mean 'value'?"
      ])
    #expect(
      result.dutch == [
        "a.md:3:10 BND-WORD Het woord 'valeu' is geen binding. Bedoelde u 'value'?"
      ])
  }

  @Test func `a word without argument and an empty binding are reported`() {
    #expect(
      read("claim").notes == ["a.md:3:10 BND-FORM What to print is missing after 'claim'."])
    #expect(read("").notes == ["a.md:3:10 BND-WORD The word '' is not a binding."])
  }

  @Test func `a wrong addition is reported at its place`() {
    #expect(
      read("value share[EU, 2016-2018] with intervals").notes == [
        "a.md:3:42 BND-FORM After 'with' comes 'interval' or 'n', not 'intervals'. "
          + "Did you mean 'interval'?"
      ])
    #expect(
      read("value share[EU, 2016-2018] with").notes == [
        "a.md:3:41 BND-FORM After 'with' comes 'interval' or 'n', not ''."
      ])
  }

  @Test func `more than a name after table is reported`() {
    #expect(
      read("table share[EU, 2016-2018]").notes == [
        "a.md:3:16 BND-FORM After 'table' comes one name, not 'share[EU, 2016-2018]'."
      ])
  }

  @Test func `a key of another form is reported by the key itself`() {
    #expect(read("value share[EU]").binding == nil)
    #expect(read("value share[EU]").notes.map { $0.split(separator: " ")[1] } == ["KEY-SYNTAX"])
    #expect(read("value share[EU, 2016] and more").notes.count == 1)
  }
}

struct UnfilledBindingTests {
  private func notes(_ text: String, _ ledger: Ledger = Sample.ledger()) throws -> [String] {
    try Assembled(text, from: ledger).notes.map {
      $0.replacing("Papers/p/01-evidence.en.md", with: "p")
    }
  }

  @Test func `an unknown indicator is reported with the nearest one`() throws {
    #expect(
      try notes("{{ value shore[EU, 2016-2018] }}") == [
        "p:3:10 BND-INDICATOR The indicator 'shore' does not exist. Did you mean 'share'?"
      ])
    #expect(
      try notes("{{ table shore }}") == [
        "p:3:10 BND-INDICATOR The indicator 'shore' does not exist. Did you mean 'share'?"
      ])
  }

  @Test func `an unknown key is reported with keys near it`() throws {
    var ledger = Sample.ledger()
    for area in ["AT", "BE", "CZ", "DE", "NL"] {
      let key = Sample.key("share", area, "2020")
      ledger.findings[key] = Sample.finding(key)
    }
    #expect(
      try notes("{{ value share[NL, 2016-2018] }}", ledger) == [
        "p:3:10 BND-KEY 'share[NL, 2016-2018]' does not exist. There are: 'share[NL, 2020]', "
          + "'share[EU, 2016-2018]', 'share[AT, 2020]', 'share[BE, 2020]', 'share[CZ, 2020]' and 1 "
          + "more."
      ])
  }

  @Test func `a value that cannot be computed is an error`() throws {
    var ledger = Sample.ledger()
    ledger.findings[Sample.shareKey] = Sample.finding(Sample.shareKey, .failure(.zeroDenominator))
    let paper = try Assembled("It is {{ value share[EU, 2016-2018] }}.", from: ledger)
    #expect(paper.section == "It is {{ value share[EU, 2016-2018] }}.")
    #expect(
      paper.notes == [
        "Papers/p/01-evidence.en.md:3:16 BND-NONE 'share[EU, 2016-2018]': not computable, because "
          + "the denominator is zero."
      ])
    #expect(paper.report.isBlocking)
  }

  @Test func `a value that is not finite is an error`() throws {
    var ledger = Sample.ledger()
    ledger.findings[Sample.shareKey] = Sample.finding(
      Sample.shareKey, .success(Estimate(value: .infinity, n: nil)))
    #expect(
      try notes("{{ value share[EU, 2016-2018] }}", ledger) == [
        "p:3:10 BND-NONE 'share[EU, 2016-2018]': not computable, because no finite result was "
          + "found."
      ])
  }

  @Test func `unknown claims and references are reported with the nearest ones`() throws {
    #expect(
      try notes("{{ claim hardy }} [@leter, p. 3]") == [
        "p:3:10 BND-CLAIM The claim 'hardy' does not exist. Did you mean 'hardly'?",
        "p:3:21 BND-REFERENCE The reference 'leter' does not exist. Did you mean 'letter'?",
      ])
  }

  @Test func `a table in the middle of a line is reported`() throws {
    #expect(
      try notes("See {{ table share }} here.") == [
        "p:3:8 BND-ALONE The table or figure 'share' stands in the middle of a line."
      ])
  }

  @Test func `the same table twice is reported`() throws {
    #expect(
      try notes("{{ table share }}\n\n{{ figure share }}\n\n{{ table share }}") == [
        "p:7:10 BND-TWICE 'share' already stands earlier in this paper."
      ])
  }

  @Test func `a binding in a method text is reported without being filled`() throws {
    var ledger = Sample.ledger()
    let method = Words(same: "It is {{ value share[EU, 2016-2018] }}.")
    ledger.indicators["share"] = Sample.indicator("share", method: method)
    #expect(
      try notes("{{ value share[EU, 2016-2018] }}", ledger) == [
        "Indicators/share.md:1:10 BND-METHOD A method text holds '{{ value share[EU, 2016-2018] }}'."
      ])
  }
}
