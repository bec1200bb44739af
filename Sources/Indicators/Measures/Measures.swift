// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// The measures there are.
public enum Measures {
  /// Every measure, in alphabetical order of its name.
  public static let standard: [any Measure] = [
    ConcentrationMeasure(), CountMeasure(), FigureMeasure(), MatrixMeasure(), MeanMeasure(),
    MedianMeasure(), MedianStateMeasure(), PooledShareMeasure(), ProcedureMixMeasure(),
    QuantilesMeasure(), RatioMeasure(), ShareMeasure(), ShareDifferenceMeasure(),
    ShareTrendMeasure(), ShrunkenShareMeasure(), SumMeasure(), TenderShareMeasure(),
  ]

  /// The measure of a name; nothing when there is none.
  public static func named(_ name: String) -> (any Measure)? {
    standard.first { type(of: $0).name == name }
  }

  /// The measure of a written name; reports `IND-WORD` with a near name when there is none.
  static func reading(
    _ name: Located<String>, noting report: inout Report
  ) -> (any Measure)? {
    if let measure = named(name.value) { return measure }
    noteWord(
      name, field: "measure", among: standard.map { type(of: $0).name }, noting: &report)
    return nil
  }
}
