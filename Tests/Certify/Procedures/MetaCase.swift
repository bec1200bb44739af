// SPDX-License-Identifier: EUPL-1.2
import Numerics

/// The table of studies put together.
enum MetaCase {
  static func certify(_ question: JSONCase) throws -> [(key: String, value: Double)] {
    let studies = try MetaAnalysis(
      effects: try question.numbers("yi"), variances: try question.numbers("vi"))
    let (fixed, spread) = (try studies.pooled(.fixedEffect), studies.heterogeneity())
    let dl = try studies.pooled(.derSimonianLaird)
    let reml = try studies.pooled(.restrictedLikelihood)
    let knapp = try studies.pooled(.restrictedLikelihood, error: .hartungKnapp)
    var answers: [(key: String, value: Double)] = [
      ("fe", fixed.estimate), ("fe_se", fixed.standardError),
      ("q", spread.q.statistic), ("p_q", spread.q.p), ("i2_dl", spread.share),
      ("h2", spread.ratio), ("dl_tau2", dl.betweenVariance), ("dl_mu", dl.estimate),
      ("dl_se", dl.standardError), ("dl_lo", dl.interval.low), ("dl_hi", dl.interval.high),
      ("reml_tau2", reml.betweenVariance), ("reml_mu", reml.estimate),
      ("reml_se", reml.standardError), ("reml_i2", studies.residualShare()),
      ("hk_se", knapp.standardError), ("hk_lo", knapp.interval.low),
      ("hk_hi", knapp.interval.high), ("pm_tau2", studies.betweenVariance(.pauleMandel)),
    ]
    if let interval = try? studies.predictionInterval() {
      answers += [("pi_lo", interval.low), ("pi_hi", interval.high)]
    }
    if let egger = try? studies.egger() {
      answers += [
        ("egger_b", egger.estimate), ("egger_se", egger.standardError),
        ("egger_p", egger.p ?? .nan),
      ]
    }
    return answers
  }
}
