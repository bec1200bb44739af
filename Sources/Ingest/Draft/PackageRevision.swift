// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics
public import Evidence

/// A data package after its files were retrieved anew: other hashes and sizes, another release.
public struct PackageRevision: Sendable {
  /// The new content of the files that changed, by their path beside the package.
  public let files: [String: [UInt8]]
  /// When they were retrieved.
  public let retrieved: CalendarDay
  /// Which release they are.
  public let vintage: String
  /// When they were published, where that is said.
  public let published: String?

  /// Records a revision.
  public init(
    files: [String: [UInt8]], retrieved: CalendarDay, vintage: String, published: String?
  ) {
    (self.files, self.retrieved) = (files, retrieved)
    (self.vintage, self.published) = (vintage, published)
  }

  /// The text of the data package after the revision; everything else stays as it was.
  public func text(of package: Located<JSONValue>) -> String {
    JSONText.pretty(
      .object(
        (package.value.members ?? []).map { member in
          switch member.key.value {
          case "bewijskracht": ("bewijskracht", house(member.value))
          case "resources":
            ("resources", .array((member.value.value.elements ?? []).map(resource)))
          default: (member.key.value, JSONTree(member.value.value))
          }
        }))
  }

  private func house(_ block: Located<JSONValue>) -> JSONTree {
    .object(
      (block.value.members ?? []).map { member in
        switch member.key.value {
        case "retrieved": ("retrieved", .string(retrieved.description))
        case "vintage": ("vintage", .string(vintage))
        case "published":
          ("published", published.map { .string($0) } ?? JSONTree(member.value.value))
        default: (member.key.value, JSONTree(member.value.value))
        }
      })
  }

  private func resource(_ block: Located<JSONValue>) -> JSONTree {
    guard let path = block.value["path"]?.value.text, let bytes = files[path] else {
      return JSONTree(block.value)
    }
    return .object(
      (block.value.members ?? []).map { member in
        switch member.key.value {
        case "hash": ("hash", .string("sha256:" + SHA256.hex(of: bytes)))
        case "bytes": ("bytes", .integer(bytes.count))
        default: (member.key.value, JSONTree(member.value.value))
        }
      })
  }
}

extension JSONTree {
  /// A value as it was read, to be written again.
  init(_ value: JSONValue) {
    self =
      switch value {
      case .object(let members): .object(members.map { ($0.key.value, JSONTree($0.value.value)) })
      case .array(let elements): .array(elements.map { JSONTree($0.value) })
      case .string(let text): .string(text)
      case .number(let text): .number(text)
      case .bool(let bool): .bool(bool)
      case .null: .null
      }
  }
}
