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
  private let values: Cells
  private let status: Cells

  /// The cells of `value` or `status`: a list, an object by position, or one for all.
  private enum Cells {
    case list([Located<JSONValue>])
    case positions([Int: Located<JSONValue>])
    case same(Located<JSONValue>)
    case none
  }

  /// The most cells a file may describe.
  static let most = 5_000_000

  /// Takes a file apart, or says what is not JSON-stat about it.
  init(_ root: Located<JSONValue>) throws(Refusal) {
    let body = try JSONStatCube.dataset(root)
    guard let dimension = body.value["dimension"], let value = body.value["value"] else {
      throw JSONStatCube.refusal(
        body.place, nl: "De dataset heeft geen 'dimension' of geen 'value'.",
        en: "The dataset has no 'dimension' or no 'value'.")
    }
    dimensions = try JSONStatCube.dimensions(of: body, dimension)
    var count = 1
    for (name, codes) in dimensions {
      let (product, overflow) = count.multipliedReportingOverflow(by: codes.count)
      guard !overflow, product <= JSONStatCube.most else {
        throw JSONStatCube.refusal(
          name.place, nl: "De dataset beschrijft meer dan \(JSONStatCube.most) cellen.",
          en: "The dataset describes more than \(JSONStatCube.most) cells.")
      }
      count = product
    }
    self.count = count
    place = value.place
    updated = body.value["updated"]?.value.text ?? ""
    values = try JSONStatCube.cells(value, count: count, mayBeSame: false)
    let status = body.value["status"].map { $0.value["value"] ?? $0 }
    self.status =
      try status.map { (cells) throws(Refusal) in
        try JSONStatCube.cells(cells, count: count, mayBeSame: true)
      } ?? .none
  }

  /// The value at a position; nothing when the file has none there.
  func value(at position: Int) -> Located<JSONValue>? { cell(values, position) }

  /// The flags at a position; empty when the file has none there.
  func flags(at position: Int) -> String { cell(status, position)?.value.text ?? "" }

  /// The codes of a position, one per dimension.
  func codes(at position: Int) -> [String] {
    var rest = position
    var codes: [String] = []
    for (_, all) in dimensions.reversed() {
      codes.append(all[rest % all.count])
      rest /= all.count
    }
    return codes.reversed()
  }

  private func cell(_ cells: Cells, _ position: Int) -> Located<JSONValue>? {
    let cell: Located<JSONValue>? =
      switch cells {
      case .list(let list): list[position]
      case .positions(let all): all[position]
      case .same(let one): one
      case .none: nil
      }
    return cell?.value == .null ? nil : cell
  }
}

extension JSONStatCube {
  static func refusal(_ place: Place, nl: String, en: String) -> Refusal {
    Refusal(.statisticsForm, at: place, Words(nl: nl, en: en))
  }

  /// The dataset: the whole of release 2.0, or the one named dataset of an older release.
  private static func dataset(_ root: Located<JSONValue>) throws(Refusal) -> Located<JSONValue> {
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
    if root.value["dimension"] != nil || root.value["class"] != nil { return root }
    let members = root.value.members ?? []
    if members.count == 1, members[0].value.value["dimension"] != nil { return members[0].value }
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
      dimensions.append((Located(text, at: name.place), codes))
    }
    return dimensions
  }

  /// The codes of a dimension in order; nothing when they are not all there exactly once.
  private static func codes(_ dimension: Located<JSONValue>) -> [String]? {
    guard let category = dimension.value["category"] else { return nil }
    guard let index = category.value["index"] else {
      let labels = category.value["label"]?.value.members ?? []
      return labels.count == 1 ? [labels[0].key.value] : nil
    }
    if let list = index.value.elements {
      let codes = list.compactMap(\.value.text)
      return codes.count == list.count && Set(codes).count == codes.count ? codes : nil
    }
    guard let members = index.value.members else { return nil }
    var codes = [String?](repeating: nil, count: members.count)
    for member in members {
      guard case .number(let text) = member.value.value, let position = Int(text),
        codes.indices.contains(position), codes[position] == nil
      else { return nil }
      codes[position] = member.key.value
    }
    return codes.compactMap(\.self)
  }

  private static func cells(
    _ value: Located<JSONValue>, count: Int, mayBeSame: Bool
  ) throws(Refusal) -> Cells {
    if let list = value.value.elements {
      if mayBeSame, list.count == 1, count > 1 { return .same(list[0]) }
      guard list.count == count else {
        throw refusal(
          value.place, nl: "Deze lijst heeft \(list.count) cellen; 'size' geeft er \(count).",
          en: "This list has \(list.count) cells; 'size' gives \(count).")
      }
      return .list(list)
    }
    if mayBeSame, value.value.text != nil { return .same(value) }
    guard let members = value.value.members else {
      throw refusal(
        value.place, nl: "Hier hoort een lijst of een object te staan.",
        en: "A list or an object should stand here.")
    }
    var positions: [Int: Located<JSONValue>] = [:]
    for member in members {
      guard let position = Int(member.key.value), (0..<count).contains(position),
        String(position) == member.key.value
      else {
        throw refusal(
          member.key.place, nl: "'\(visible(member.key.value))' is geen plaats in de dataset.",
          en: "'\(visible(member.key.value))' is no position in the dataset.")
      }
      positions[position] = member.value
    }
    return .positions(positions)
  }
}
