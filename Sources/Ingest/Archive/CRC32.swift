// SPDX-License-Identifier: EUPL-1.2

/// The checksum of gzip and zip: CRC-32 with the polynomial 0xEDB88320, piece by piece.
///
/// Literature: P. Deutsch (1996), RFC 1952, section 8.
struct CRC32 {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The checksum of the bytes so far; 0 for no bytes.
  var checksum: UInt32 { ~register }

  /// Takes the next bytes into the checksum.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    register = bytes.withUnsafeBufferPointer { buffer in
      CRC32.table.withUnsafeBufferPointer { table in
        buffer.reduce(register) { register, byte in
          table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
        }
      }
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { register, _ in
      register & 1 == 1 ? 0xEDB8_8320 ^ (register >> 1) : register >> 1
    }
  }
}
