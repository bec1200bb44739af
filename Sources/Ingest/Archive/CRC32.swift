// SPDX-License-Identifier: EUPL-1.2

/// The checksum of gzip: CRC-32 with the polynomial 0xEDB88320.
///
/// Literature: P. Deutsch (1996), RFC 1952, section 8.
enum CRC32 {
  /// The checksum of bytes; 0 for no bytes.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      table.withUnsafeBufferPointer { table in
        var register: UInt32 = 0xFFFF_FFFF
        for byte in buffer {
          register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
        }
        return ~register
      }
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { register, _ in
      register & 1 == 1 ? 0xEDB8_8320 ^ (register >> 1) : register >> 1
    }
  }
}
