// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// Reads one format of published figures; one folder with cases each.
///
/// A reader is total: what it cannot read becomes a diagnostic, never a crash or a silent loss.
public protocol ObservationReader: Sendable {
  /// The word in `format` of a resource.
  static var format: DataPackage.Format { get }

  /// Whether bytes look like this format.
  static func recognises(_ bytes: [UInt8]) -> Bool

  /// The names that a mapping can use; none when the file cannot be read.
  static func dimensions(of bytes: [UInt8], path: String) -> [String]

  /// The figures of one file; what is wrong with single figures is left with those that were refused.
  func figures(of bytes: [UInt8], path: String, noting report: inout Report) -> ReadFigures
}

extension ObservationReader {
  /// The observations of one file, in the order of the file.
  public func observations(
    of bytes: [UInt8], path: String, noting report: inout Report
  ) -> [Observation] {
    let figures = figures(of: bytes, path: path, noting: &report)
    figures.refused.tell(noting: &report)
    return figures.rows
  }
}

/// The formats of published figures besides CSV with columns of this house.
public enum ObservationReaders {
  /// The kinds of readers.
  static let all: [any ObservationReader.Type] = [
    JSONStatReader.self, EurostatTSVReader.self, SDMXCSVReader.self, CBSTypedReader.self,
    CBSObservationsReader.self,
  ]

  /// The format that bytes look like, packed or not; nothing when no reader knows them.
  public static func format(of bytes: [UInt8], path: String) -> DataPackage.Format? {
    guard let plain = try? plain(bytes, path: path) else { return nil }
    return all.first { $0.recognises(plain) }?.format
  }

  /// The names that a mapping of a file can use; none when the file cannot be read.
  public static func dimensions(
    of bytes: [UInt8], _ format: DataPackage.Format, path: String
  ) -> [String] {
    guard let plain = try? plain(bytes, path: path) else { return [] }
    return all.first { $0.format == format }?.dimensions(of: plain, path: path) ?? []
  }

  /// The bytes of the first document in a file, packed or not.
  private static func plain(_ bytes: [UInt8], path: String) throws(Refusal) -> [UInt8] {
    var stream = try DocumentStream(bytes, path: path)
    return try stream.next()?.bytes ?? []
  }

  /// The reader of a resource.
  static func reader(
    of resource: DataPackage.Resource, _ task: ObservationTask
  ) -> any ObservationReader {
    switch resource.format {
    case .jsonStat: JSONStatReader(task: task)
    case .sdmxCSV: SDMXCSVReader(task: task, dialect: resource.dialect)
    case .eurostatTSV: EurostatTSVReader(task: task)
    case .cbsTyped, .cbsMetadata: CBSTypedReader(task: task)
    case .cbsObservations: CBSObservationsReader(task: task)
    case .csv: MappedCSVReader(task: task, resource: resource)
    }
  }
}

/// What a reader of observations is asked: which parts, of which snapshot.
struct ObservationTask: Sendable {
  let mapping: ObservationMapping
  let snapshot: Snapshot
  /// What is told about the measures of CBS beside the figures.
  var measures = CBSMeasures()
}
