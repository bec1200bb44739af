// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads an address, also over a line break, and what it is the address of.
  mutating func readAddress(from start: Int) -> Bool {
    cursor.at = start
    var address: [UInt8] = []
    var flaws: Flaws = []
    cursor.takeAddressBytes(&address, &flaws)
    while cursor.takeAddressContinuation(of: address) {
      flaws.insert(.brokenAddress)
      cursor.takeAddressBytes(&address, &flaws)
    }
    let end = cursor.at
    cursor.dropPunctuation(from: start)
    address.removeLast(min(address.count, end - cursor.at))
    let text = String(decoding: address, as: UTF8.self)
    guard text.contains("."), let dot = text.lastIndex(of: "."),
      text.index(after: dot) < text.endIndex
    else { return false }
    if isHomePage(text) { flaws.insert(.homePage) }
    let work = AddressOfWork(text).cited
    if case .journal = work { flaws.insert(.addressOnly) }
    return keep(work ?? .address(text), from: start, flaws)
  }

  private func isHomePage(_ address: String) -> Bool {
    let parts = address.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count == (address.contains("//") ? 2 : 1)
  }
}

extension NotationCursor {
  /// Takes the bytes of an address; a dash becomes the hyphen that it replaced.
  fileprivate mutating func takeAddressBytes(_ address: inout [UInt8], _ flaws: inout Flaws) {
    while at < text.count {
      if byte > 32, byte < 127, !"<>\"{}|\\^`".utf8.contains(byte) {
        address.append(byte)
        at += 1
      } else if byte == 0xE2, peek(1) == 0x80, (0x90...0x95).contains(peek(2)) {
        address.append(UInt8(ascii: "-"))
        flaws.insert(.dashInAddress)
        at += 3
      } else {
        return
      }
    }
  }

  /// Takes the gap inside an address that was broken, when what follows can only go on with it.
  fileprivate mutating func takeAddressContinuation(of address: [UInt8]) -> Bool {
    attempt { cursor -> Bool? in
      guard let last = address.last else { return nil }
      let place = cursor.at
      guard cursor.skipGap() else { return nil }
      let isLine = cursor.text[place..<cursor.at].contains { $0 == 10 || $0 == 13 }
      let next = cursor.byte
      if next == UInt8(ascii: "?") { return isWordByte(cursor.peek(1)) ? true : nil }
      guard isWordByte(next), next < 0x80, !cursor.startsAddress else { return nil }
      if last == UInt8(ascii: "-") || last == UInt8(ascii: "_") || last == UInt8(ascii: "=") {
        return true
      }
      guard isLine, "/&%?".utf8.contains(last) else { return nil }
      return cursor.isPieceOfAddress ? true : nil
    } ?? false
  }

  private var startsAddress: Bool {
    var rest = self
    return rest.take("http") || rest.take("www.")
  }

  /// Whether the word here has the signs of an address in it: `_`, `=`, `/`, or hyphens and a dot.
  private var isPieceOfAddress: Bool {
    var rest = self
    var hyphens = 0
    var marks = 0
    while rest.byte > 32, rest.byte < 127 {
      if rest.byte == UInt8(ascii: "-") { hyphens += 1 }
      if "_=/%".utf8.contains(rest.byte) { marks += 1 }
      if rest.byte == UInt8(ascii: "."), isWordByte(rest.peek(1)) { marks += 1 }
      rest.at += 1
    }
    return marks > 0 || hyphens > 1
  }
}
