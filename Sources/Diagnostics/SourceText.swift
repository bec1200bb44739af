// SPDX-License-Identifier: EUPL-1.2

/// A text file a person wrote, split in lines, that can say where each thing stands.
///
/// Lines end at LF, CR LF or CR; a byte order mark is skipped. Bytes that are not UTF-8 are
/// reported with their place and the file is not read: nothing is replaced silently.
public struct SourceText: Hashable, Sendable {
  /// The path as the person knows it.
  public let path: String
  /// The lines without their line ends; a final line end adds no empty line.
  public let lines: [String]

  /// Splits text into lines.
  public init(path: String, text: String) {
    self.path = path
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    self.lines = lines
  }

  /// Reads UTF-8 bytes; notes `ENC-UTF8` at the first bad byte and gives nothing.
  public init?(path: String, bytes: [UInt8], noting report: inout Report) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      let place = firstBadByte(in: content, path: path)
      report.note(
        .notUTF8, at: place,
        Words(nl: "Dit bestand is geen UTF-8.", en: "This file is not UTF-8."))
      return nil
    }
    self.init(path: path, text: text)
  }

  /// The place of `length` scalars at a line and column, both from 1.
  public func place(line: Int, column: Int, length: Int = 1) -> Place {
    Place(path: path, line: line, column: column, length: length)
  }

  /// The text of a line, from 1; nothing outside the file.
  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}

/// Finds the first byte that breaks UTF-8 and says its line and column in scalars.
private func firstBadByte(in bytes: ArraySlice<UInt8>, path: String) -> Place {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var (line, column) = (1, 1)
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
  }
  return Place(path: path, line: line, column: column)
}

extension DiagnosticKind {
  /// Bytes that are not UTF-8 where UTF-8 was promised.
  public static let notUTF8 = DiagnosticKind(
    "ENC-UTF8", .error,
    meaning: Words(
      nl: "Teksten en datasets zijn UTF-8, tenzij een dataset een andere codering opgeeft. "
        + "Een verkeerde byte kan een naam of getal stilletjes veranderen, daarom stoppen we.",
      en: "Texts and datasets are UTF-8 unless a dataset declares another encoding. "
        + "A wrong byte can silently change a name or number, so we stop."),
    remedy: Words(
      nl: "Sla het bestand op als UTF-8; uit Excel of Windows is het vaak windows-1252.",
      en: "Save the file as UTF-8; from Excel or Windows it is often windows-1252."))
}
