// SPDX-License-Identifier: EUPL-1.2

/// Intervals by drawing the sample again and again, the same digits for the same seed.
///
/// Draw i uses stream i of the seed, so that draws can be divided over cores. Whole clusters are
/// drawn where observations come in clusters, such as the awards of one notice.
/// Literature: Efron, Tibshirani (1993), An Introduction to the Bootstrap; Davison, Hinkley (1997),
/// Bootstrap Methods and their Application.
public enum Bootstrap {}
