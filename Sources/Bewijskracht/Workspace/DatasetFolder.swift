// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence
public import Ingest

/// The folder of one dataset below `Evidence/`; it is written as a whole or not at all.
public struct DatasetFolder: Hashable, Sendable {
  /// `publisher/dataset`.
  public let id: String
  /// The path of `Evidence/`.
  public let evidence: String

  /// The folder of a dataset; the id has two slugs.
  public init(_ id: String, in evidence: String) {
    self.id = id
    self.evidence = evidence
  }

  /// The path below `Evidence/`.
  public var name: String { "Datasets/\(id)" }
  /// The path as the person knows it.
  public var path: String { evidence.hasSuffix("/") ? evidence + name : "\(evidence)/\(name)" }
  /// Whether something stands there.
  public var exists: Bool { sizeOfFile(path) != nil }

  /// The files that are there, by their path below the folder.
  public func files() throws(DiskError) -> [String: [UInt8]] { try FileTree.read(path) }

  /// A hidden file beside the folder, for a download that is not complete.
  public func partialPath(of file: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name =
      ".bewijs-fetch-\(parts.last ?? "")-\(file.split(separator: "/").joined(separator: "-"))"
    return (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
  }

  /// The data package in a set of files; notes what is wrong and gives nothing then.
  public func package(of files: [String: [UInt8]], noting report: inout Report) -> DataPackage? {
    files["datapackage.json"].flatMap {
      DataPackage(bytes: $0, path: "\(name)/datapackage.json", noting: &report)
    }
  }

  /// Reads files as this dataset, without writing: the package and what its rows are.
  public func read(
    _ files: [String: [UInt8]], noting report: inout Report
  ) -> (package: DataPackage, dataset: Dataset)? {
    guard let package = package(of: files, noting: &report) else { return nil }
    let prefix = name.utf8.count + 1
    let read = DatasetReader.read(
      package, file: { files[String($0.dropFirst(prefix))] }, noting: &report)
    return read.map { (package, $0) }
  }

  /// Puts files in place of what is there, in one step.
  public func write(_ files: [String: [UInt8]]) throws(DiskError) {
    do throws(SystemError) { try makeFoldersAbove() } catch { throw error.creating(path) }
    try OutputSwap.replace(folder: path, with: files)
  }

  private func makeFoldersAbove() throws(SystemError) {
    for end in path.indices where path[end] == "/" && end > path.startIndex {
      let parent = String(path[..<end])
      if sizeOfFile(parent) == nil { try makeFolder(parent) }
    }
  }
}
