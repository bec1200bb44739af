// SPDX-License-Identifier: EUPL-1.2

extension Recogniser {
  /// Reads `2022, 89`, `2022, nr. 89`, `2022/89` or `2022 89` after the name of the series.
  mutating func readGazette(_ series: Gazette.Series, from start: Int) -> Bool {
    cursor.skipGap()
    let words = ["van het Koninkrijk der Nederlanden", ",", "jaargang", "d.d.", "van", "uit"]
    for word in words where cursor.take(word) { cursor.skipGap() }
    guard let year = cursor.takeYear() else { return false }
    cursor.skipGap()
    if !cursor.take(",") { _ = cursor.take("/") }
    cursor.skipGap()
    _ = cursor.takeNumberWord()
    guard let number = cursor.takeNumber(1...6) else { return false }
    return keep(.gazette(Gazette(series: series, year: year, number: number)), from: start)
  }

  /// Reads `2022-89` after `stb-`.
  mutating func readGazetteName(_ series: Gazette.Series, from start: Int) -> Bool {
    guard let year = cursor.takeYear(), cursor.take("-"), let number = cursor.takeNumber(1...6)
    else { return false }
    return keep(.gazette(Gazette(series: series, year: year, number: number)), from: start)
  }
}
