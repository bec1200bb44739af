// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Indicators

extension ThresholdDocument {
  /// The notices at or above each threshold; the line runs on to those that may be.
  var totals: Figure? {
    let bars = answer.lines.compactMap { line -> Figure.Bar? in
      guard let above = line[.above], let unknown = line[.unknown] else { return nil }
      let (low, high) = (above.notices, above.notices + unknown.notices)
      return Figure.Bar(
        label: words.amount(line.threshold), value: Double(low),
        interval: high > low ? Double(low)...Double(high) : nil,
        text: high > low ? "\(words.count(low)) – \(words.count(high))" : words.count(low))
    }
    if bars.isEmpty { return nil }
    let explained = say(
      "De staaf is het aantal aankondigingen waarvan bekend is dat zij op of boven de drempel "
        + "liggen; de lijn loopt tot het aantal als alle onbekende daar ook liggen.",
      "The bar is the number of notices known to lie at or above the threshold; the line runs to the "
        + "number if all unknown ones lie there too.")
    return Figure(
      slug: answer.study.id + "-above",
      title: say("Op of boven de drempel", "At or above the threshold"), description: explained,
      axis: say("aankondigingen", "notices"), bars: bars, notes: [[.text(explained)]] + notes)
  }

  /// The notices in the bins around a threshold; nothing when all bins are empty.
  func bins(of line: ThresholdLine) -> Figure? {
    let bunching = line.bunching
    guard bunching.bins.contains(where: { $0.count > 0 }) else { return nil }
    let threshold = words.amount(line.threshold)
    let explained = say(
      "Aankondigingen per klasse van de waarde; de drempel van \(threshold) is de ondergrens van de "
        + "middelste klasse.",
      "Notices by class of value; the threshold of \(threshold) is the lower end of the class in the "
        + "middle.")
    return Figure(
      slug: "\(answer.study.id)-around-\(Int(line.threshold.rounded()))",
      title: say("Rond \(threshold)", "Around \(threshold)"), description: explained,
      axis: say("aankondigingen", "notices"),
      bars: bunching.bins.map { bin in
        Figure.Bar(
          label: words.range(bin.low...bin.high), value: Double(bin.count), interval: nil,
          text: words.count(bin.count))
      }, notes: [[.text(explained)]] + notes)
  }
}
