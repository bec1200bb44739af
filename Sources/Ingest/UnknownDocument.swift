// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Says what is wrong with a document that no reader knows.
enum UnknownDocument {
  /// The trouble of the bytes where there is some, else that no reader knows them.
  static func refusal(of bytes: [UInt8], path: String) -> Refusal {
    if Zip.recognises(bytes) || Gzip.recognises(bytes) { return nested(path) }
    do throws(Refusal) {
      var reader = try XMLPullReader(bytes: bytes, path: path)
      guard try reader.next() == .start else { return notANotice(path) }
      let (name, place) = (visible(reader.name), reader.place())
      while try reader.next() != .finished {}
      return Refusal(
        .formatUnknown, at: place,
        Words(
          nl: "Dit is XML met het hoofdelement '\(name)', en dat is geen aankondiging.",
          en: "This is XML with the root element '\(name)', which is not a notice."))
    } catch {
      let first = bytes.first { !Byte.isBlank($0) && !byteOrderMark.contains($0) }
      let isXML = first == XMLByte.less
      return isXML || error.diagnostic.kind != .xmlForm ? error : notANotice(path)
    }
  }

  private static func nested(_ path: String) -> Refusal {
    Refusal(
      .formatUnknown, at: Place(path: path),
      Words(
        nl: "Dit is een pakket in een pakket.", en: "This is a package inside a package."),
      remedy: Words(
        nl: "Pak het buitenste pakket zelf uit.", en: "Unpack the outer package yourself."))
  }

  static func notANotice(_ path: String) -> Refusal {
    Refusal(
      .formatUnknown, at: Place(path: path, line: 1, column: 1),
      Words(nl: "Dit bestand is geen aankondiging.", en: "This file is not a notice."))
  }
}
