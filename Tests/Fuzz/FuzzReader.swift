// SPDX-License-Identifier: EUPL-1.2

/// One reader with what belongs in its inputs and what must hold for whatever it makes of them.
struct FuzzReader: Sendable {
  /// The word on the command line.
  let name: String
  /// The folder below `Seeds`.
  let seeds: String
  /// Pieces of text that mean something to the reader.
  let tokens: [[UInt8]]
  /// Makes sums right again that would stop the reader at once.
  let repair: @Sendable ([UInt8]) -> [UInt8]
  /// What is wrong with how the reader handled an input; nothing when all is well.
  let complaint: @Sendable ([UInt8]) -> String?

  /// Every reader; a new one adds a line.
  static let all: [FuzzReader] = [
    csv, json, package, xml, tedXML, eForms, tedCSV, ocds, tedSearch, gzip, tar, zip, frontMatter,
    values, jsonStat, sdmxCSV, tsv, cbsTyped, cbsObservations, bibTeX, ris,
  ]

  init(
    _ name: String, seeds: String? = nil, tokens: [String],
    repair: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 },
    complaint: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.name = name
    self.seeds = seeds ?? name
    self.tokens = tokens.map { Array($0.utf8) }
    self.repair = repair
    self.complaint = complaint
  }
}
