// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// A server of one file on the loopback address, which behaves badly where a test asks for it.
///
/// Every answer closes its connection. Ranges are served, under the `ETag` of the content.
final class LoopbackServer: Sendable {
  /// What the server does with the first requests, one each; the others are answered well.
  enum Mood: Sendable {
    /// Answers with a status and no file.
    case status(Int)
    /// Promises the whole file, and closes after some bytes.
    case drop(after: Int)
    /// Serves the whole file even where a range is asked.
    case ignoreRange
    /// Serves another content, with another mark, from now on.
    case change(to: [UInt8])
  }

  private struct State {
    var content: [UInt8]
    var moods: [Mood]
    var requests: [String] = []
  }

  /// The port it listens on.
  let port: UInt16
  private let listener: Int32
  private let state: Mutex<State>

  /// Starts listening.
  init(serving content: [UInt8], moods: [Mood] = []) throws {
    state = Mutex(State(content: content, moods: moods))
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, raw, &length) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileReadUnknown) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in serve() }
  }

  /// The address of the file.
  var url: String { "http://127.0.0.1:\(port)/data.csv" }

  /// The heads of the requests so far.
  var requests: [String] { state.withLock { $0.requests } }

  /// Stops listening.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func serve() {
    while true {
      let connection = accept(listener, nil, nil)
      if connection < 0 { break }
      let head = readHead(connection)
      for part in answer(to: head) {
        _ = part.withUnsafeBytes {
          send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
      }
      close(connection)
    }
    close(listener)
  }

  private func readHead(_ connection: Int32) -> String {
    var head = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { break }
      head += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return head
  }

  private func answer(to head: String) -> [[UInt8]] {
    state.withLock { state in
      state.requests.append(head)
      let mood = state.moods.isEmpty ? nil : state.moods.removeFirst()
      switch mood {
      case .status(let status): return [response(status, [], of: 0, mark: "")]
      case .drop(let count):
        let all = response(200, state.content, of: state.content.count, mark: mark(state.content))
        return [Array(all.prefix(all.count - state.content.count + count))]
      case .ignoreRange:
        return [response(200, state.content, of: state.content.count, mark: mark(state.content))]
      case .change(let content):
        state.content = content
        return [ranged(head, content)]
      case nil: return [ranged(head, state.content)]
      }
    }
  }

  private func ranged(_ head: String, _ content: [UInt8]) -> [UInt8] {
    let lines = head.components(separatedBy: "\r\n")
    let start = lines.first { $0.hasPrefix("Range: bytes=") }
      .flatMap { Int($0.dropFirst("Range: bytes=".count).prefix { $0 != "-" }) }
    let condition = lines.first { $0.hasPrefix("If-Range: ") }?.dropFirst("If-Range: ".count)
    guard let start, condition.map({ $0 == mark(content) }) ?? true else {
      return response(200, content, of: content.count, mark: mark(content))
    }
    guard start < content.count else { return response(416, [], of: 0, mark: mark(content)) }
    return response(206, Array(content[start...]), of: content.count, mark: mark(content))
  }

  private func response(_ status: Int, _ body: [UInt8], of size: Int, mark: String) -> [UInt8] {
    var head = "HTTP/1.1 \(status) Answer\r\nConnection: close\r\nContent-Length: \(body.count)\r\n"
    if !mark.isEmpty { head += "ETag: \(mark)\r\nAccept-Ranges: bytes\r\n" }
    if status == 206 { head += "Content-Range: bytes \(size - body.count)-\(size - 1)/\(size)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }

  private func mark(_ content: [UInt8]) -> String {
    "\"\(content.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) })\""
  }
}
