// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What the list of a zip package says about one file.
struct ZipRecord {
  let name: String
  let nameBytes: ArraySlice<UInt8>
  let flags: Int
  let method: Int
  let checksum: UInt32
  let packed: Int
  let size: Int
  /// Where the header of the file stands.
  let offset: Int
  /// Whether this is a link or a device.
  let isLink: Bool
  /// The offset after the record.
  let end: Int

  /// Whether this is a folder, which has no content.
  var isFolder: Bool { name.hasSuffix("/") && size == 0 && !isLink }

  /// Reads the record at an offset.
  init(_ bytes: [UInt8], at: Int, path: String) throws(Refusal) {
    guard at + 46 <= bytes.count, bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) else {
      throw ZipEnd.damaged(path)
    }
    let lengths = [28, 30, 32].map { bytes.littleEndian(2, at: at + $0) }
    let (nameEnd, extraEnd) = (at + 46 + lengths[0], at + 46 + lengths[0] + lengths[1])
    end = extraEnd + lengths[2]
    guard end <= bytes.count, bytes.littleEndian(2, at: at + 34) == 0 else {
      throw ZipEnd.damaged(path)
    }
    nameBytes = bytes[(at + 46)..<nameEnd]
    flags = bytes.littleEndian(2, at: at + 8)
    method = bytes.littleEndian(2, at: at + 10)
    checksum = UInt32(truncatingIfNeeded: bytes.littleEndian(4, at: at + 16))
    name = String(validating: nameBytes, as: UTF8.self) ?? "\u{0}"
    isLink = ZipRecord.isLink(bytes, at: at)
    let short = [24, 20, 42].map { bytes.littleEndian(4, at: at + $0) }
    let extra = Array(bytes[nameEnd..<extraEnd])
    guard let long = LargeSizes.resolved(short, extra), long.allSatisfy({ $0 >= 0 }) else {
      throw ZipEnd.damaged(path)
    }
    (size, packed, offset) = (long[0], long[1], long[2])
  }

  /// Whether the attributes of Unix say that this is neither a file nor a folder.
  private static func isLink(_ bytes: [UInt8], at: Int) -> Bool {
    let kind = bytes.littleEndian(2, at: at + 40) & 0xF000
    return [3, 19].contains(bytes[at + 5]) && ![0, 0x4000, 0x8000].contains(kind)
  }

  /// What is told when the file itself says something else.
  func damaged(in path: String) -> Refusal {
    ZipEntry(name: name, isDeflated: false, checksum: 0, size: 0, data: 0..<0).damaged(in: path)
  }
}

/// The sizes of large packages, which stand in an extra field of eight-byte numbers.
enum LargeSizes {
  /// The numbers with every `FFFFFFFF` replaced; nothing when one is missing.
  static func resolved(_ short: [Int], _ extra: [UInt8]) -> [Int]? {
    guard short.contains(0xFFFF_FFFF) else { return short }
    guard var field = field(1, in: extra)?[...] else { return nil }
    var numbers: [Int] = []
    for number in short {
      guard number == 0xFFFF_FFFF else {
        numbers.append(number)
        continue
      }
      guard field.count >= 8 else { return nil }
      numbers.append(Array(field.prefix(8)).littleEndian(8, at: 0))
      field = field.dropFirst(8)
    }
    return numbers
  }

  /// The content of an extra field by its number.
  private static func field(_ wanted: Int, in extra: [UInt8]) -> [UInt8]? {
    var at = 0
    while at + 4 <= extra.count {
      let end = at + 4 + extra.littleEndian(2, at: at + 2)
      guard end <= extra.count else { return nil }
      if extra.littleEndian(2, at: at) == wanted { return Array(extra[(at + 4)..<end]) }
      at = end
    }
    return nil
  }
}

/// The header in front of a file of a zip package, which must say what the list says.
struct ZipLocal {
  /// Where the packed bytes stand.
  let data: Range<Int>
  /// The offset after the file and what describes it.
  let end: Int

  /// Reads the header a record points at.
  init(_ record: ZipRecord, in bytes: [UInt8], path: String) throws(Refusal) {
    let at = record.offset
    guard at <= bytes.count - 30, bytes[at...].starts(with: [0x50, 0x4B, 3, 4]) else {
      throw record.damaged(in: path)
    }
    let nameEnd = at + 30 + bytes.littleEndian(2, at: at + 26)
    let start = nameEnd + bytes.littleEndian(2, at: at + 28)
    guard start <= bytes.count, record.packed <= bytes.count - start,
      bytes[(at + 30)..<nameEnd].elementsEqual(record.nameBytes),
      bytes.littleEndian(2, at: at + 6) == record.flags,
      bytes.littleEndian(2, at: at + 8) == record.method
    else { throw record.damaged(in: path) }
    data = start..<(start + record.packed)
    let told = [22, 18].map { bytes.littleEndian(4, at: at + $0) }
    let sizes = LargeSizes.resolved(told, Array(bytes[nameEnd..<start]))
    let checksum = bytes.littleEndian(4, at: at + 14)
    let isSame = sizes == [record.size, record.packed] && checksum == Int(record.checksum)
    let isLater = record.flags & 8 != 0
    let isUnsaid = isLater && checksum == 0 && (told == [0, 0] || sizes == [0, 0])
    guard isSame || isUnsaid else { throw record.damaged(in: path) }
    end =
      isLater ? try ZipLocal.descriptorEnd(record, data.upperBound, bytes, path) : data.upperBound
  }

  /// The offset after the sizes that follow a file, which come with or without a mark and in four
  /// or eight bytes.
  private static func descriptorEnd(
    _ record: ZipRecord, _ at: Int, _ bytes: [UInt8], _ path: String
  ) throws(Refusal) -> Int {
    let mark: [UInt8] = [0x50, 0x4B, 7, 8]
    for start in bytes[at...].starts(with: mark) ? [at + 4, at] : [at] {
      for width in [4, 8] where start + 4 + 2 * width <= bytes.count {
        let isSame =
          bytes.littleEndian(4, at: start) == Int(record.checksum)
          && bytes.littleEndian(width, at: start + 4) == record.packed
          && bytes.littleEndian(width, at: start + 4 + width) == record.size
        if isSame { return start + 4 + 2 * width }
      }
    }
    throw record.damaged(in: path)
  }
}
