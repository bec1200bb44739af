// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht
internal import Diagnostics
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The value of an environment variable; an empty one counts as absent.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// The language a person asked for: by option, else by the environment, else English.
func chosenLanguage(arguments: [String]) -> Language {
  for (index, word) in arguments.enumerated() {
    if word == "--", index > 0 { break }
    let next = index + 1 < arguments.count ? arguments[index + 1] : ""
    if word == "--lang", let language = Language(rawValue: next) { return language }
    if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) {
      return language
    }
  }
  let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
  let locale = names.lazy.compactMap { environment($0) }.first ?? ""
  return locale == "nl" || locale.hasPrefix("nl_") || locale.hasPrefix("nl.") ? .nl : .en
}

/// The full path of a program that can be started by its name.
func programPath(_ name: String) -> String? {
  let folders = (environment("PATH") ?? "").split(separator: ":")
  return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// Whether a person types on standard input.
var isInputTerminal: Bool { isatty(0) == 1 }

/// What a program that retrieves files may know of our environment: proxies, certificates, home.
var retrievalEnvironment: [String] {
  let names = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "PATH", "HOME",
  ]
  return names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
}

/// Ends the process.
func endProcess(with status: ExitStatus) -> Never { exit(status.rawValue) }

/// The number of processors that may be used.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Does work; on a terminal a line says that it goes on, every half second until its end.
///
/// Where there are several files the line says how many are done; see ``tellProgress(done:)``.
func withProgressLine<Result>(
  _ console: Console, files: Int = 1, _ work: () throws -> Result
) rethrows -> Result {
  guard StandardStream.error.isTerminal, !console.isQuiet else { return try work() }
  filesDone.store(0, ordering: .relaxed)
  filesInAll.store(files, ordering: .relaxed)
  let handler: @convention(c) (Int32) -> Void =
    switch console.language {
    case .nl: { _ in tellProgress("\rbezig: lezen, rekenen, schrijven … ") }
    case .en: { _ in tellProgress("\rbusy: reading, computing, writing … ") }
    }
  signal(SIGALRM, handler)
  startTimer(microseconds: 500_000)
  defer {
    startTimer(microseconds: 0)
    tell("\r\u{1B}[K")
  }
  return try work()
}

/// Says that so many files are done.
func tellProgress(done: Int) { filesDone.store(done, ordering: .relaxed) }

private let filesDone = Atomic(0)
private let filesInAll = Atomic(1)

/// Writes the line of progress; safe in the handler of a signal.
private func tellProgress(_ words: StaticString) {
  tell(words)
  let all = filesInAll.load(ordering: .relaxed)
  if all < 2 { return }
  tell(filesDone.load(ordering: .relaxed))
  tell("/")
  tell(all)
}

/// Starts waiting for a signal that comes again and again; 0 stops waiting.
private func startTimer(microseconds: Int) {
  var wait = itimerval()
  wait.it_value.tv_usec = .init(microseconds)
  wait.it_interval = wait.it_value
  #if canImport(Glibc)
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &wait, nil)
  #else
    setitimer(ITIMER_REAL, &wait, nil)
  #endif
}

/// Writes fixed text to standard error; safe in the handler of a signal.
private func tell(_ text: StaticString) {
  _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
}

/// Writes a number to standard error; safe in the handler of a signal.
private func tell(_ number: Int) {
  if number > 9 { tell(number / 10) }
  var digit = UInt8(ascii: "0") + UInt8(number % 10)
  _ = write(2, &digit, 1)
}
