// SPDX-License-Identifier: EUPL-1.2

/// The keys of the objects that are being read, so that a key that occurs twice is found.
///
/// The keys of a small object are compared one by one, those of a large one are kept in a set.
struct JSONKeys {
  /// The most keys of one object.
  static let most = 65_536
  /// The keys of an object that are still compared one by one.
  private static let few = 32

  private struct Key {
    let hash: UInt64
    let end: Int
  }

  private struct Object {
    let firstKey: Int
    let firstByte: Int
    var many: Set<[UInt8]> = []
  }

  private var bytes: [UInt8] = []
  private var keys: [Key] = []
  private var objects: [Object] = []

  /// Begins an object inside the one that is being read.
  mutating func open() {
    objects.append(Object(firstKey: keys.count, firstByte: bytes.count))
  }

  /// Forgets the keys of the object that ends.
  mutating func close() {
    guard let object = objects.popLast() else { return }
    keys.removeLast(keys.count - object.firstKey)
    bytes.removeLast(bytes.count - object.firstByte)
  }

  /// The number of keys of the object that is being read.
  var count: Int {
    guard let object = objects.last else { return 0 }
    return keys.count - object.firstKey + object.many.count
  }

  /// Adds a key; false when this object has it already.
  mutating func insert(_ key: [UInt8]) -> Bool {
    guard let (firstKey, firstByte) = objects.last.map({ ($0.firstKey, $0.firstByte) }) else {
      return true
    }
    let hash = JSONKeys.hash(of: key)
    var start = firstByte
    for index in firstKey..<keys.count {
      let known = keys[index]
      if known.hash == hash, bytes[start..<known.end].elementsEqual(key) { return false }
      start = known.end
    }
    if keys.count - firstKey >= JSONKeys.few {
      return objects[objects.count - 1].many.insert(key).inserted
    }
    bytes += key
    keys.append(Key(hash: hash, end: bytes.count))
    return true
  }

  /// FNV-1a of 64 bits: Fowler, Noll and Vo (1991).
  private static func hash(of key: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
