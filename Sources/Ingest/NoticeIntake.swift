// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence
internal import Synchronization

/// Reads notices from files and packages into one table of award sections.
///
/// What a file is, its content says (see ``DocumentStream``). The order is that of the files, then
/// that of the documents in them; the number of threads changes nothing. A package that proves wrong
/// anywhere is refused as a whole. How notices that occur twice, correct or cancel each other count,
/// is the work of ``NoticeMerger``.
public enum NoticeIntake {
  /// What a person may choose about reading.
  public struct Options: Sendable {
    /// Whether codes and amounts are harmonised.
    public var mode = IntakeMode.harmonised
    /// The only format to be read; nothing means that the content decides.
    public var format: String?
    /// How many threads may work.
    public var threads = 1

    /// The usual choices.
    public init() {}
  }

  /// The words that may follow `--format`, besides `auto`.
  public static let formats = [
    TedExportReader.format, EFormsReader.format, TedCSVReader.format, OCDSReader.format,
    TedSearchReader.format,
  ]

  /// The readers, in the order in which they are asked.
  private static func readers(_ options: Options) -> [any NoticeReader] {
    let all: [any NoticeReader] = [
      TedExportReader(mode: options.mode), EFormsReader(mode: options.mode),
      TedCSVReader(mode: options.mode), OCDSReader(mode: options.mode),
      TedSearchReader(mode: options.mode),
    ]
    return all.filter { options.format == nil || type(of: $0).format == options.format }
  }

  /// Everything in the files; `format` nothing means that the content decides.
  public static func read(
    files: [(path: String, bytes: [UInt8])], mode: IntakeMode = .harmonised, format: String? = nil,
    noting report: inout Report
  ) -> Intake {
    var options = Options()
    (options.mode, options.format) = (mode, format)
    return read(files: files, options, noting: &report)
  }

  /// Everything in files that are in memory.
  public static func read(
    files: [(path: String, bytes: [UInt8])], _ options: Options, noting report: inout Report
  ) -> Intake {
    ByteSource.inMemory {
      try read(
        files.map(\.path), options,
        open: { number, read in
          try read(ByteSource(path: files[number].path, bytes: files[number].bytes))
        }, noting: &report)
    }
  }

  /// Everything in the files; `open` lends the file of a number, `after` hears how many are done.
  public static func read(
    _ paths: [String], _ options: Options,
    open: (Int, (ByteSource) throws -> Void) throws -> Void,
    after: (Int) -> Void = { _ in }, noting report: inout Report
  ) throws -> Intake {
    let readers = readers(options)
    var merger = NoticeMerger()
    for (number, path) in paths.enumerated() {
      try open(number) { source in
        do {
          for outcome in try outcomes(source, readers, threads: options.threads) {
            report.add(outcome.report)
            merger.add(outcome, ofFile: path)
          }
        } catch let refusal as Refusal {
          report.note(refusal.diagnostic)
          merger.refuse(path, because: refusal.diagnostic)
        }
      }
      after(number + 1)
    }
    return merger.finished(noting: &report)
  }

  /// How many bytes tell what a file is.
  static let headBytes = 1 << 20

  /// What a file gave; a table or JSON is read in parts, anything else is read into memory.
  private static func outcomes(
    _ source: ByteSource, _ readers: [any NoticeReader], threads: Int
  ) throws -> [DocumentOutcome] {
    let head = try source.bytes(from: 0, atMost: NoticeIntake.headBytes)
    if let reader = readers.first(where: { $0.recognises(head) }), type(of: reader).isStreamed {
      var report = Report()
      let intake = try reader.intake(of: source, threads: threads, noting: &report)
      return [DocumentOutcome(path: source.path, intake: intake, report: report)]
    }
    try LargeDocument.check(source, head)
    let bytes = try source.bytes(from: 0, atMost: source.size)
    return try outcomes(bytes, source.path, readers, threads: threads)
  }

  /// What every document of a file gave; a window of documents is in memory, the next one is
  /// unpacked meanwhile.
  private static func outcomes(
    _ bytes: [UInt8], _ path: String, _ readers: [any NoticeReader], threads: Int
  ) throws(Refusal) -> [DocumentOutcome] {
    let stream = Mutex(try DocumentStream(bytes, path: path))
    let following = Mutex(stream.withLock { Result(nextWindow: &$0) })
    var outcomes: [DocumentOutcome] = []
    while true {
      let window = try following.withLock { $0 }.get()
      if window.isEmpty { return outcomes }
      outcomes += OrderedWork.results(
        of: window, threads: threads,
        beside: {
          let next = stream.withLock { Result(nextWindow: &$0) }
          following.withLock { $0 = next }
        },
        { DocumentOutcome($0, readers) })
    }
  }
}

extension Result where Success == [SourceDocument], Failure == Refusal {
  /// The next window of documents: a few megabytes, and not so many that threads have to wait.
  fileprivate init(nextWindow stream: inout DocumentStream) {
    do throws(Refusal) {
      self = .success(try stream.next(most: 256, bytes: 8 << 20))
    } catch {
      self = .failure(error)
    }
  }
}

/// What one document gave: award sections, an account and what was noticed.
struct DocumentOutcome: Sendable {
  let path: String
  let intake: Intake
  let report: Report

  /// Records what a document gave.
  init(path: String, intake: Intake, report: Report) {
    (self.path, self.intake, self.report) = (path, intake, report)
  }

  /// Lets the first reader that recognises a document read it.
  init(_ document: SourceDocument, _ readers: [any NoticeReader]) {
    path = document.path
    var report = Report()
    var intake = Intake()
    do throws(Refusal) {
      let bytes = try XMLEncoding.asUTF8(document.bytes, path: path)
      guard let reader = readers.first(where: { $0.recognises(bytes) }) else {
        throw UnknownDocument.refusal(of: bytes, path: path)
      }
      intake = reader.intake(of: bytes, path: path, noting: &report)
    } catch {
      report.note(error.diagnostic)
      intake.account.refused = 1
    }
    (self.intake, self.report) = (intake, report)
  }

  /// What is wrong with the refused records: of a table with every row, else as far as it is told.
  var troubles: RefusedDocument.Troubles {
    if intake.refused.total > 0 { return intake.refused.troubles }
    return RefusedDocument.Troubles(RefusedDocument.troubles(in: report))
  }

  /// Whether nothing at all could be taken.
  var isRefused: Bool {
    intake.account.refused > 0 && intake.account.refused == intake.account.total
  }
}
