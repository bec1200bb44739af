// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

/// A document of a data file, with the resource that describes it.
private struct DescribedDocument {
  let resource: DataPackage.Resource
  let document: SourceDocument
}

extension DatasetReader {
  /// The dataset of files whose parts a mapping names, or of a list of CBS.
  static func figures(
    _ package: DataPackage, _ file: (String) -> [UInt8]?, noting report: inout Report
  ) -> DatasetIntake? {
    var own = Report()
    defer { report.add(own) }
    guard let documents = documents(of: package, file, noting: &own) else { return nil }
    let dataset: Dataset
    if let mapping = package.mapping {
      dataset = mapped(package, mapping, documents, noting: &own)
    } else {
      let count = documents.reduce(0) { count, found in
        count
          + (CBSTable.eachRow(
            of: found.document.bytes, path: found.document.path, noting: &own
          ) { _ in } ?? 0)
      }
      dataset = .register(snapshot(of: package), rows: count)
    }
    return DatasetIntake(figures: dataset, noting: own)
  }

  /// The documents of all data files; nothing when one file cannot be read.
  private static func documents(
    of package: DataPackage, _ file: (String) -> [UInt8]?, noting report: inout Report
  ) -> [DescribedDocument]? {
    var documents: [DescribedDocument] = []
    var isWhole = true
    for resource in package.resources {
      guard let bytes = bytes(of: resource, in: package, file, noting: &report) else {
        isWhole = false
        continue
      }
      do throws(Refusal) {
        var stream = try DocumentStream(bytes, path: package.path(of: resource))
        while let document = try stream.next() {
          documents.append(DescribedDocument(resource: resource, document: document))
        }
      } catch {
        report.note(error.diagnostic)
        isWhole = false
      }
    }
    return isWhole ? documents : nil
  }

  private static func mapped(
    _ package: DataPackage, _ mapping: ObservationMapping, _ documents: [DescribedDocument],
    noting report: inout Report
  ) -> Dataset {
    var task = ObservationTask(mapping: mapping, snapshot: snapshot(of: package))
    for found in documents where found.resource.format == .cbsMetadata {
      task.measures.read(found.document.bytes, path: found.document.path, noting: &report)
    }
    var rows: [Observation] = []
    for found in documents where found.resource.format != .cbsMetadata {
      let reader = ObservationReaders.reader(of: found.resource, task)
      let found = reader.observations(
        of: found.document.bytes, path: found.document.path, noting: &report)
      if rows.isEmpty { rows = found } else { rows += found }
    }
    let unique = ObservationKeys.unique(rows, noting: &report)
    return .observations(ObservationTable(snapshot: task.snapshot, rows: unique))
  }
}
