// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
internal import Evidence

/// Retrieves one address with the system's `curl` into a file, resuming and trying again.
///
/// A broken download goes on where it stopped only when the server said by which mark it can be seen
/// that the content is still the same; otherwise it starts anew, so that two versions never mix.
public struct Download: Sendable {
  private let url: String
  private let curl: String
  private let environment: [String]
  private let settings: Settings

  /// How patient a download is, and what it shows.
  public struct Settings: Hashable, Sendable {
    /// How often it is tried in all.
    public var attempts = 4
    /// The seconds before the second attempt; each next one waits twice as long.
    public var wait = 1
    /// Whether curl shows its bar on standard error.
    public var showsProgress = false

    /// Four attempts, waiting 1, 2 and 4 seconds, without a bar.
    public init() {}
  }

  /// Asks for an address; `curl` is the full path of the program and `environment` what it may know.
  public init(of url: String, curl: String, environment: [String], settings: Settings = Settings())
  {
    (self.url, self.curl) = (url, curl)
    (self.environment, self.settings) = (environment, settings)
  }

  /// Whether an address is one that is retrieved: http or https, without blanks or controls.
  public static func mayRetrieve(_ url: String) -> Bool {
    let isSafe = url.unicodeScalars.allSatisfy { $0 != " " && !isDeceptive($0) }
    return isSafe && (url.hasPrefix("https://") || url.hasPrefix("http://"))
  }

  /// Retrieves into a file that may hold the start already; tells what it does.
  ///
  /// Gives the bytes, and leaves the file for the next time when it fails.
  public func run(
    into path: String, telling tell: (Words) -> Void
  ) throws(DiskError) -> Result<[UInt8], DownloadTrouble> {
    var part = PartialFile(path)
    var trouble = DownloadTrouble.broken(curl: 0, message: "")
    for attempt in 1...max(1, settings.attempts) {
      let start = part.resumableSize
      if start > 0 { tell(Self.resuming(start)) }
      let answer = try ask(for: part, from: start)
      part.keepMark()
      if answer.isDone {
        let bytes = try FileTree.readFile(path)
        part.remove()
        return .success(bytes)
      }
      if answer.mustStartAnew { part.remove() }
      trouble = answer.trouble
      guard answer.mayTryAgain, attempt < settings.attempts else { break }
      tell(Self.again(trouble, attempt + 1, of: settings.attempts))
      pause(seconds: settings.wait << (attempt - 1))
    }
    return .failure(trouble)
  }

  private func ask(for part: PartialFile, from start: Int) throws(DiskError) -> CurlAnswer {
    var words = ["--disable", "--globoff", "--fail", "--location", "--max-redirs", "5"]
    words += ["--proto", "=http,https", "--proto-redir", "=http,https"]
    words += ["--connect-timeout", "30", "--speed-limit", "1", "--speed-time", "60"]
    words += settings.showsProgress ? ["--progress-bar"] : ["--silent"]
    words += ["--output", part.path, "--dump-header", part.headPath]
    words += ["--write-out", "%{http_code} %{errormsg}"]
    if start > 0 {
      words += ["--continue-at", String(start), "--header", "If-Range: \(part.mark)"]
    }
    let child = ChildProcess(
      program: curl, arguments: words + ["--url", url], environment: environment)
    return CurlAnswer(try child.run())
  }

  private static func resuming(_ size: Int) -> Words {
    Words(nl: "gaat verder na \(size) bytes", en: "going on after \(size) bytes")
  }

  private static func again(_ trouble: DownloadTrouble, _ attempt: Int, of all: Int) -> Words {
    trouble.words
      + Words(nl: " Poging \(attempt) van \(all).", en: " Attempt \(attempt) of \(all).")
  }
}

/// Why a download failed.
public enum DownloadTrouble: Error, Hashable, Sendable {
  /// The server answered with an HTTP status that is no success.
  case refused(status: Int)
  /// The connection could not be made or broke; the number and the words of curl.
  case broken(curl: Int32, message: String)

  /// Whether the address does not exist or is gone.
  public var isMissing: Bool { self == .refused(status: 404) || self == .refused(status: 410) }

  /// The sentence for a person.
  public var words: Words {
    switch self {
    case .refused(let status):
      Words(
        nl: "De server antwoordde met HTTP \(status).", en: "The server answered HTTP \(status).")
    case .broken(let code, let message):
      Words(
        nl: "De verbinding brak af (curl \(code): \(visible(message, limit: 200))).",
        en: "The connection broke (curl \(code): \(visible(message, limit: 200))).")
    }
  }
}

/// What one run of curl came to.
private struct CurlAnswer {
  private let status: Int32
  private let http: Int
  private let message: String

  init(_ ending: ChildProcess.Ending) {
    let text = String(decoding: ending.output, as: UTF8.self)
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    status = ending.status
    http = parts.first.flatMap { Int($0) } ?? 0
    message = parts.count > 1 ? trimmed(parts[1]) : ""
  }

  var isDone: Bool { status == 0 }

  /// Whether the part that is there is of no use: the server cannot or will not go on after it.
  var mustStartAnew: Bool { [33, 36].contains(status) || http == 416 }

  var trouble: DownloadTrouble {
    http >= 400 ? .refused(status: http) : .broken(curl: status, message: message)
  }

  /// Whether the same question may get a better answer: not for a wrong address or a full disk.
  var mayTryAgain: Bool {
    if mustStartAnew { return true }
    if http >= 400 { return http == 408 || http == 429 || http >= 500 }
    return [5, 6, 7, 18, 28, 35, 52, 55, 56, 92].contains(status)
  }
}
