// SPDX-License-Identifier: EUPL-1.2

/// The estimated width of text in a common sans serif face, on the wide side.
func estimatedWidth(of text: some StringProtocol, size: Double) -> Double {
  text.unicodeScalars.reduce(0) { $0 + emWidth(of: $1) } * size
}

private func emWidth(of scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!", " ", "\u{A0}", "I": 0.34
  case "f", "t", "r", "(", ")", "[", "]", "/", "-": 0.42
  case "m", "w", "M", "W", "%", "@": 1.0
  case "A"..."Z": 0.77
  case "a"..."z", "0"..."9": 0.64
  default: scalar.value >= 0x2E80 ? 1.05 : 0.84
  }
}

/// Splits text in lines no wider than `width`, at spaces where possible; at least one line.
func wrapped(_ text: String, width: Double, size: Double) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.unicodeScalars.split(separator: " ").map(String.init) {
    let longer = line.isEmpty ? word : line + " " + word
    if estimatedWidth(of: longer, size: size) <= width {
      line = longer
      continue
    }
    if !line.isEmpty { lines.append(line) }
    let pieces = broken(word, width: width, size: size)
    lines += pieces.dropLast()
    line = pieces.last ?? ""
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// Splits a word that is wider than a line.
private func broken(_ word: String, width: Double, size: Double) -> [String] {
  var pieces: [String] = []
  var piece = ""
  for character in word {
    let longer = piece + String(character)
    if !piece.isEmpty, estimatedWidth(of: longer, size: size) > width {
      pieces.append(piece)
      piece = String(character)
    } else {
      piece = longer
    }
  }
  return pieces + [piece]
}
