// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Lays a later release over an earlier one, by the merge rules of OCDS 1.1.
///
/// Objects merge member by member, and a null takes a member away. Lists of objects that all carry
/// an id merge id by id. Any other value replaces the earlier one.
enum OCDSMerge {
  /// What is known after the later value.
  static func merged(
    _ old: Located<JSONValue>, with new: Located<JSONValue>
  ) -> Located<JSONValue> {
    switch (old.value, new.value) {
    case (.object(let first), .object(let second)):
      Located(.object(members(first, with: second)), at: new.place)
    case (.array(let first), .array(let second)):
      Located(.array(elements(first, with: second)), at: new.place)
    default: new
    }
  }

  private static func members(
    _ old: [JSONValue.Member], with new: [JSONValue.Member]
  ) -> [JSONValue.Member] {
    var members = old
    for member in new {
      let position = members.firstIndex { $0.key.value == member.key.value }
      switch (position, member.value.value) {
      case (let position?, .null): members.remove(at: position)
      case (nil, .null): break
      case (let position?, _):
        let value = merged(members[position].value, with: member.value)
        members[position] = JSONValue.Member(key: member.key, value: value)
      case (nil, _): members.append(member)
      }
    }
    return members
  }

  private static func elements(
    _ old: [Located<JSONValue>], with new: [Located<JSONValue>]
  ) -> [Located<JSONValue>] {
    guard let oldIDs = ids(old), let newIDs = ids(new) else { return new }
    var elements = old
    for (element, id) in zip(new, newIDs) {
      if let position = oldIDs.firstIndex(of: id) {
        elements[position] = merged(elements[position], with: element)
      } else {
        elements.append(element)
      }
    }
    return elements
  }

  /// The ids of all elements; nothing when one has none.
  private static func ids(_ elements: [Located<JSONValue>]) -> [JSONValue]? {
    let ids = elements.compactMap { $0.value["id"]?.value }
    return ids.count == elements.count ? ids : nil
  }
}
