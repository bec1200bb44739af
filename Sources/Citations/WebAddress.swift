// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// What is wrong with a text as the address of a page, in the words of the message; nothing when
/// it can be opened as written.
func fault(inAddress url: String) -> Words? {
  guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
    return Words(
      nl: "begint niet met https:// of http://", en: "does not start with https:// or http://")
  }
  for scalar in url.unicodeScalars {
    if scalar == " " || scalar == "\t" {
      return Words(
        nl: "bevat een spatie; misschien is het over twee regels gebroken",
        en: "holds a space; perhaps it was broken over two lines")
    }
    if (0x2010...0x2015).contains(scalar.value) {
      return Words(
        nl: "bevat een gedachtestreepje waar een gewoon streepje '-' hoort",
        en: "holds a dash where a plain hyphen '-' belongs")
    }
    if !(0x21...0x7E).contains(scalar.value) || "<>\"{}|\\^`".unicodeScalars.contains(scalar) {
      let shown = visible(String(scalar))
      return Words(
        nl: "bevat het teken '\(shown)', dat in een adres niet mag",
        en: "holds the character '\(shown)', which an address may not hold")
    }
  }
  if let last = url.last, ".,;:'".contains(last) {
    return Words(
      nl: "eindigt op '\(last)', een leesteken dat niet bij het adres hoort",
      en: "ends with '\(last)', a punctuation mark that is no part of the address")
  }
  return hasHost(url)
    ? nil : Words(nl: "noemt geen website na '//'", en: "names no site after '//'")
}

private func hasHost(_ url: String) -> Bool {
  guard let slashes = url.firstIndex(of: "/") else { return false }
  let host = url[slashes...].dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return host.contains(".") && !host.hasPrefix(".")
}
