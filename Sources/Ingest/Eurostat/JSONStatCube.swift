// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// A JSON-stat dataset taken apart: dimensions with their codes, and the cells by position.
///
/// The position counts the last dimension fastest. Release 2.0 keeps `id` and `size` in the dataset;
/// older ones keep them in `dimension`, below the name of the only dataset in the file.
struct JSONStatCube {
  /// The dimensions with their codes in order.
  let dimensions: [(name: Located<String>, codes: [String])]
  /// When the data were last updated, as the file says; empty when it does not.
  let updated: String
  /// The number of cells.
  let count: Int
  /// Where the values stand.
  let place: Place
  private let values: JSONStatCells
  private let status: JSONStatCells?

  /// Takes a file apart, or says what is not JSON-stat about it.
  init(_ file: JSONStatFile) throws(Refusal) {
    let (name, body) = try JSONStatCube.dataset(file.root)
    guard let dimension = body.value["dimension"], let values = file.cells("value", of: name) else {
      throw JSONStatCube.refusal(
        body.place, nl: "De dataset heeft geen 'dimension' of geen 'value'.",
        en: "The dataset has no 'dimension' or no 'value'.")
    }
    dimensions = try JSONStatCube.dimensions(of: body, dimension)
    var count = 1
    for (name, codes) in dimensions {
      let (product, overflow) = count.multipliedReportingOverflow(by: codes.count)
      guard !overflow, product <= JSONStatCells.most else {
        throw JSONStatCells.tooMany(at: name.place)
      }
      count = product
    }
    self.count = count
    place = values.place
    updated = body.value["updated"]?.value.text ?? ""
    try JSONStatCube.check(values, count: count, mayBeSame: false)
    self.values = values
    let status = file.cells("status", of: name).map { $0.inner.first ?? $0 }
    if let status { try JSONStatCube.check(status, count: count, mayBeSame: true) }
    self.status = status
  }

  /// The value at a position; nothing when the file has none there.
  func value(at position: Int) -> JSONStatCells.Cell? { values[position] }

  /// The flags at a position; empty when the file has none there.
  func flags(at position: Int) -> String {
    guard let status else { return "" }
    let isSame = status.form == .one || status.form == .list && status.count < count
    let cell = isSame ? status.only : status[position]
    return cell?.kind == .text ? cell?.text ?? "" : ""
  }
}

extension JSONStatCube {
  static func refusal(_ place: Place, nl: String, en: String) -> Refusal {
    Refusal(.statisticsForm, at: place, Words(nl: nl, en: en))
  }

  /// The dataset: the whole of release 2.0, or the one named dataset of an older release.
  private static func dataset(
    _ root: Located<JSONValue>
  ) throws(Refusal) -> (name: String, body: Located<JSONValue>) {
    if let word = root.value["class"]?.value.text, word != "dataset" {
      throw refusal(
        root.value["class"]?.place ?? root.place,
        nl: "Dit is JSON-stat van de klasse '\(visible(word))', geen dataset.",
        en: "This is JSON-stat of the class '\(visible(word))', not a dataset.")
    }
    if let trouble = root.value["warning"] ?? root.value["error"] {
      throw Refusal(
        .statisticsPart, at: trouble.place,
        Words(
          nl: "Dit is een foutmelding van de dienst, geen antwoord met cijfers.",
          en: "This is an error message of the service, not an answer with figures."))
    }
    if root.value["dimension"] != nil || root.value["class"] != nil { return ("", root) }
    let members = root.value.members ?? []
    if members.count == 1, members[0].value.value["dimension"] != nil {
      return (members[0].key.value, members[0].value)
    }
    throw refusal(
      root.place, nl: "Dit is geen JSON-stat met één dataset.",
      en: "This is not JSON-stat with one dataset.")
  }

  private static func dimensions(
    of body: Located<JSONValue>, _ dimension: Located<JSONValue>
  ) throws(Refusal) -> [(name: Located<String>, codes: [String])] {
    let ids = body.value["id"] ?? dimension.value["id"]
    let sizes = body.value["size"] ?? dimension.value["size"]
    guard let ids, let names = ids.value.elements, let sizes, let all = sizes.value.elements,
      names.count == all.count, !names.isEmpty, Set(names.map(\.value)).count == names.count
    else {
      throw refusal(
        body.place, nl: "'id' en 'size' horen even lange lijsten te zijn.",
        en: "'id' and 'size' should be lists of equal length.")
    }
    var dimensions: [(name: Located<String>, codes: [String])] = []
    for (name, size) in zip(names, all) {
      let text = name.value.text ?? ""
      guard let codes = dimension.value[text].flatMap(codes), !codes.isEmpty,
        size.value == .number(String(codes.count))
      else {
        throw refusal(
          name.place, nl: "De codes van dimensie '\(visible(text))' passen niet bij 'size'.",
          en: "The codes of dimension '\(visible(text))' do not fit 'size'.")
      }
      try checkOnce(codes, in: text)
      dimensions.append((Located(text, at: name.place), codes.map(\.value)))
    }
    return dimensions
  }

  /// Refuses a dimension with two codes that are the same text.
  private static func checkOnce(
    _ codes: [Located<String>], in dimension: String
  ) throws(Refusal) {
    var seen = Set<String>()
    for code in codes where !seen.insert(code.value).inserted {
      throw refusal(
        code.place,
        nl: "De code '\(visible(code.value))' staat twee keer in dimensie "
          + "'\(visible(dimension))'.",
        en: "The code '\(visible(code.value))' stands twice in dimension "
          + "'\(visible(dimension))'.")
    }
  }

  /// The codes of a dimension in order; nothing when a position is taken twice or not at all.
  private static func codes(_ dimension: Located<JSONValue>) -> [Located<String>]? {
    guard let category = dimension.value["category"] else { return nil }
    guard let index = category.value["index"] else {
      let labels = category.value["label"]?.value.members ?? []
      return labels.count == 1 ? [labels[0].key] : nil
    }
    if let list = index.value.elements {
      let codes = list.compactMap { code in code.value.text.map { Located($0, at: code.place) } }
      return codes.count == list.count ? codes : nil
    }
    guard let members = index.value.members else { return nil }
    var codes = [Located<String>?](repeating: nil, count: members.count)
    for member in members {
      guard case .number(let text) = member.value.value, let position = Int(text),
        codes.indices.contains(position), codes[position] == nil
      else { return nil }
      codes[position] = member.key
    }
    return codes.compactMap(\.self)
  }

  private static func check(
    _ cells: JSONStatCells, count: Int, mayBeSame: Bool
  ) throws(Refusal) {
    switch cells.form {
    case .list where mayBeSame && cells.count == 1: return
    case .list where cells.count == count: return
    case .list:
      throw refusal(
        cells.place, nl: "Deze lijst heeft \(cells.count) cellen; 'size' geeft er \(count).",
        en: "This list has \(cells.count) cells; 'size' gives \(count).")
    case .one where mayBeSame && cells.only?.kind == .text: return
    case .one:
      throw refusal(
        cells.place, nl: "Hier hoort een lijst of een object te staan.",
        en: "A list or an object should stand here.")
    case .positions:
      let beyond = cells.largest.flatMap { $0.value < count ? nil : $0.map(String.init) }
      guard let key = cells.wrong ?? beyond else { return }
      throw refusal(
        key.place, nl: "'\(visible(key.value))' is geen plaats in de dataset.",
        en: "'\(visible(key.value))' is no position in the dataset.")
    }
  }
}
