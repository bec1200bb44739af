// SPDX-License-Identifier: EUPL-1.2

/// The SHA-256 digest of bytes, by which a data file is recognised.
///
/// Literature: NIST (2015), FIPS PUB 180-4, Secure Hash Standard, sections 4.1.2, 4.2.2 and 6.2.
public enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits; no bytes have a digest too.
  public static func hex(of bytes: [UInt8]) -> String {
    var state = initial
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBufferPointer { digest($0[..<whole], into: &state) }
    let rest = padded(bytes[whole...], length: bytes.count)
    rest.withUnsafeBufferPointer { digest($0[...], into: &state) }
    return hexadecimal(state)
  }

  /// The last bytes, a one bit, zeros, and the length in bits: whole blocks.
  private static func padded(_ tail: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var rest = Array(tail) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(length) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return rest
  }

  private static func digest(
    _ blocks: Slice<UnsafeBufferPointer<UInt8>>, into state: inout [UInt32]
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      words.initialize(repeating: 0)
      constants.withUnsafeBufferPointer { constants in
        var start = blocks.startIndex
        while start < blocks.endIndex {
          expand(blocks.base, from: start, into: words)
          compress(words, constants, into: &state)
          start += 64
        }
      }
    }
  }

  @inline(__always)
  private static func expand(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let at = start + index * 4
      words[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turn(early, 7) ^ turn(early, 18) ^ (early >> 3)
      let second = turn(late, 17) ^ turn(late, 19) ^ (late >> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
  }

  @inline(__always)
  private static func compress(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: inout [UInt32]
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let upper = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ upper &+ choice &+ constants[index] &+ words[index]
      let lower = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ lower &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
  }

  private static func hexadecimal(_ words: [UInt32]) -> String {
    String(unsafeUninitializedCapacity: words.count * 8) { text in
      for place in 0..<(words.count * 8) {
        let digit = UInt8(words[place / 8] >> UInt32(28 - place % 8 * 4) & 0x0F)
        text[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      }
      return words.count * 8
    }
  }
}

private let initial: [UInt32] = [
  0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
  0x5be0_cd19,
]

private let constants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
