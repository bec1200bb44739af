// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Evidence

extension AwardProperty {
  /// How was bought: the kind of procedure, one outcome each, and the regime.
  static let procedureFamily = ProcedureKind.allCases.map(procedure) + [lightRegime]

  /// Awarded in a procedure of a kind.
  private static func procedure(_ kind: ProcedureKind) -> AwardProperty {
    AwardProperty(
      kind.rawValue, kind.summary,
      .outcomes { table, _ in
        table.procedure.mapped { code in
          Answer.code(of: ProcedureKind(code: code).map { $0 == kind })
        }
      })
  }

  /// Awarded by the rules for social and other specific services.
  static let lightRegime = AwardProperty(
    "light-regime",
    Words(
      nl: "het lichte regime voor sociale en andere specifieke diensten",
      en: "the light regime for social and other specific services"),
    .outcomes { table, _ in
      let hasRegime = table.schema.mapped { Answer.code(of: hasLightRegime($0)) }
      let answers = table.form.mapped(lightAnswer)
      return Lanes(table.count).column { range, column in
        for row in range {
          column[row] = hasRegime[row] == Answer.yes ? answers[row] : Answer.unknown
        }
      }
    },
    series: { hasLightRegime($0) ? .only : nil })

  private static func lightAnswer(_ form: String) -> UInt8 {
    if lightForms.contains(form) { return Answer.yes }
    return fullForms.contains(form) ? Answer.no : Answer.unknown
  }

  /// The directives before 2014, whose notices have the older schemas, did not have the regime.
  private static func hasLightRegime(_ schema: String) -> Bool {
    !["R2.0.7", "R2.0.8"].contains(where: schema.hasPrefix)
  }

  private static let lightForms: Set = ["F21", "F22", "F23", "33", "34", "35", "can-social"]
  private static let fullForms: Set = ["F03", "F06", "F25", "29", "30", "32", "can-standard"]
}

extension ProcedureKind {
  /// What the property says.
  fileprivate var summary: Words {
    switch self {
    case .open: Words(nl: "een openbare procedure", en: "an open procedure")
    case .restricted: Words(nl: "een niet-openbare procedure", en: "a restricted procedure")
    case .negotiated:
      Words(
        nl: "een procedure met onderhandeling na een oproep",
        en: "a procedure with negotiation after a call")
    case .dialogue:
      Words(nl: "een concurrentiegerichte dialoog", en: "a competitive dialogue")
    case .innovation: Words(nl: "een innovatiepartnerschap", en: "an innovation partnership")
    case .concession:
      Words(
        nl: "een gunning na aankondiging volgens de regels voor concessies of sociale diensten",
        en: "an award after a notice by the rules for concessions or social services")
    case .withoutCall:
      Words(
        nl: "een gunning zonder voorafgaande oproep of bekendmaking",
        en: "an award without a prior call or publication")
    case .other: Words(nl: "een procedure met een andere naam", en: "a procedure of another name")
    }
  }
}
