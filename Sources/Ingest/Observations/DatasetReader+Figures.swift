// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension DatasetReader {
  /// The dataset of files whose parts a mapping names, or of a list of CBS.
  static func figures(
    _ package: DataPackage, _ file: (String) -> [UInt8]?, noting report: inout Report
  ) -> DatasetIntake? {
    var own = Report()
    defer { report.add(own) }
    guard let documents = documents(of: package, file, noting: &own) else { return nil }
    var refused = RefusedFigures(otherErrors: own.count(of: .error))
    defer { refused.tell(noting: &own) }
    let dataset: Dataset
    if let mapping = package.mapping {
      guard let table = mapped(package, mapping, documents, refusing: &refused, noting: &own) else {
        return nil
      }
      dataset = .observations(table)
    } else {
      dataset = .register(snapshot(of: package), rows: count(documents, refusing: &refused))
    }
    return DatasetIntake(
      figures: dataset, refusals: refused.documents, otherErrors: refused.otherErrors)
  }

  /// The documents of all data files; nothing when one file cannot be read.
  private static func documents(
    of package: DataPackage, _ file: (String) -> [UInt8]?, noting report: inout Report
  ) -> [DescribedDocument]? {
    var documents: [DescribedDocument] = []
    var isWhole = true
    for resource in package.resources {
      let path = package.path(of: resource)
      guard let bytes = bytes(of: resource, in: package, file, noting: &report) else {
        isWhole = false
        continue
      }
      do throws(Refusal) {
        var stream = try DocumentStream(bytes, path: path)
        while let document = try stream.next() {
          documents.append(DescribedDocument(resource: resource, document: document, file: path))
        }
      } catch {
        report.note(error.diagnostic)
        isWhole = false
      }
    }
    return isWhole ? documents : nil
  }

  /// The number of rows of the lists of CBS.
  private static func count(
    _ documents: [DescribedDocument], refusing refused: inout RefusedFigures
  ) -> Int {
    documents.reduce(0) { count, found in
      var own = Report()
      let rows = CBSTable.eachRow(
        of: found.document.bytes, path: found.document.path, noting: &own
      ) { _ in }
      refused.take(ReadFigures(), of: found, told: own)
      return count + (rows ?? 0)
    }
  }

  /// The figures of all files, each once; nothing when what describes them was refused.
  private static func mapped(
    _ package: DataPackage, _ mapping: ObservationMapping, _ documents: [DescribedDocument],
    refusing refused: inout RefusedFigures, noting report: inout Report
  ) -> ObservationTable? {
    var task = ObservationTask(mapping: mapping, snapshot: snapshot(of: package))
    for found in documents where found.resource.format == .cbsMetadata {
      task.measures.read(found.document.bytes, path: found.document.path, noting: &report)
    }
    if task.measures.isRefused { return nil }
    var rows: [Observation] = []
    for found in documents where found.resource.format != .cbsMetadata {
      let reader = ObservationReaders.reader(of: found.resource, task)
      var own = Report()
      let figures = reader.figures(
        of: found.document.bytes, path: found.document.path, noting: &own)
      refused.take(figures, of: found, told: own)
      if rows.isEmpty { rows = figures.rows } else { rows += figures.rows }
    }
    let unique = ObservationKeys.unique(rows, refusing: &refused.records)
    return ObservationTable(snapshot: task.snapshot, rows: unique)
  }
}
