// SPDX-License-Identifier: EUPL-1.2

/// Procedures by the name of their table.
let proceduresOfTests: [String: Procedure] = [
  "binom_ci": BinomialIntervals.certify,
  "two_prop": TwoProportions.certify,
  "fisher": FisherTable.certify,
  "chisq_table": ChiSquareTable.certify,
  "cochran_armitage": TrendOfShares.certify,
  "kruskal": KruskalGroups.certify,
  "mann_kendall": MannKendallSeries.certify,
  "mann_whitney": MannWhitneySamples.certify,
  "multiple_testing": AdjustedValues.certify,
  "poisson_rate": PoissonRates.certify,
  "rank_corr": RankCorrelations.certify,
]
