// SPDX-License-Identifier: EUPL-1.2

/// Procedures by the name of their table.
let proceduresOfSampling: [String: Procedure] = [
  "bootstrap_bca": BootstrapBca.certify,
  "scm_propagation": ScmPropagation.certify,
]
