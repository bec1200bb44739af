// SPDX-License-Identifier: EUPL-1.2

/// The columns of the yearly TED CSV files, by name: their order differs between the files.
enum TedCSVColumns {
  /// Which of the two files a header belongs to.
  enum Kind {
    /// Contract award notices: 75 columns, and fewer in the older merged file.
    case awards
    /// Contract notices: 64 columns.
    case contracts

    /// The column with the id of the notice.
    var id: String { self == .awards ? "ID_NOTICE_CAN" : "ID_NOTICE_CN" }

    /// The columns without which nothing can be counted.
    var required: [String] {
      let both = ["ID_TYPE", "DT_DISPATCH", "ISO_COUNTRY_CODE", "CPV"]
      return [id] + both + (self == .awards ? ["ID_AWARD", "WIN_COUNTRY_CODE"] : [])
    }

    /// The columns that are read where they are; what a missing one says is unknown.
    var read: [String] {
      let both = ["XSD_VERSION", "CANCELLED", "CAE_TYPE", "TOP_TYPE", "B_FRA_AGREEMENT"]
      return both + (self == .awards ? TedCSVColumns.ofAwards : TedCSVColumns.ofContracts)
    }

    /// All columns that mean something here.
    var used: [String] { required + read + (self == .awards ? ["WIN_NAME"] : []) }
  }

  /// The columns about an award that are read, except the name of the winner: that may be missing.
  private static let ofAwards = [
    "INFO_ON_NON_AWARD", "ID_LOT_AWARDED", "B_AWARDED_TO_A_GROUP", "B_CONTRACTOR_SME",
    "NUMBER_OFFERS", "NUMBER_TENDERS_SME", "NUMBER_TENDERS_OTHER_EU", "NUMBER_TENDERS_NON_EU",
    "AWARD_VALUE_EURO", "DT_AWARD",
  ]

  /// The columns about a call that are read.
  private static let ofContracts = ["DT_APPLICATIONS", "FUTURE_CAN_ID"]

  /// What a header most likely is: the file whose id it has, else the one it shares most names with.
  static func kind(of header: some Sequence<String>) -> Kind {
    let names = Set(header)
    for kind in [Kind.awards, .contracts] where names.contains(kind.id) { return kind }
    let shared = { (columns: [String]) in columns.count { names.contains($0) } }
    return shared(onlyContracts) > shared(onlyAwards) ? .contracts : .awards
  }

  /// Every column of either file.
  static let all = both + onlyAwards + onlyContracts

  /// The same columns, to look one up.
  static let names = Set(all)

  private static let both = words(
    """
    TED_NOTICE_URL YEAR ID_TYPE DT_DISPATCH XSD_VERSION CANCELLED CORRECTIONS B_MULTIPLE_CAE \
    CAE_NAME CAE_NATIONALID CAE_ADDRESS CAE_TOWN CAE_POSTAL_CODE ISO_COUNTRY_CODE \
    B_MULTIPLE_COUNTRY ISO_COUNTRY_CODE_ALL CAE_TYPE EU_INST_CODE MAIN_ACTIVITY B_ON_BEHALF \
    B_INVOLVES_JOINT_PROCUREMENT B_AWARDED_BY_CENTRAL_BODY TYPE_OF_CONTRACT TAL_LOCATION_NUTS \
    B_FRA_AGREEMENT FRA_ESTIMATED B_DYN_PURCH_SYST CPV ID_LOT ADDITIONAL_CPVS B_GPA LOTS_NUMBER \
    VALUE_EURO VALUE_EURO_FIN_1 VALUE_EURO_FIN_2 B_EU_FUNDS TOP_TYPE B_ACCELERATED CRIT_CODE \
    CRIT_PRICE_WEIGHT CRIT_CRITERIA CRIT_WEIGHTS B_ELECTRONIC_AUCTION
    """)

  private static let onlyAwards = words(
    """
    ID_NOTICE_CAN CAE_GPA_ANNEX ISO_COUNTRY_CODE_GPA B_FRA_CONTRACT MAIN_CPV_CODE_GPA \
    GPA_COVERAGE OUT_OF_DIRECTIVES NUMBER_AWARDS ID_AWARD ID_LOT_AWARDED INFO_ON_NON_AWARD \
    INFO_UNPUBLISHED B_AWARDED_TO_A_GROUP WIN_NAME WIN_NATIONALID WIN_ADDRESS WIN_TOWN \
    WIN_POSTAL_CODE WIN_COUNTRY_CODE B_CONTRACTOR_SME CONTRACT_NUMBER TITLE NUMBER_OFFERS \
    NUMBER_TENDERS_SME NUMBER_TENDERS_OTHER_EU NUMBER_TENDERS_NON_EU NUMBER_OFFERS_ELECTR \
    AWARD_EST_VALUE_EURO AWARD_VALUE_EURO AWARD_VALUE_EURO_FIN_1 B_SUBCONTRACTED DT_AWARD
    """)

  private static let onlyContracts = words(
    """
    ID_NOTICE_CN FUTURE_CAN_ID FUTURE_CAN_ID_ESTIMATED B_FRA_SINGLE_OPERATOR \
    FRA_NUMBER_OPERATORS FRA_NUMBER_MAX_OPERATORS LOTS_SUBMISSION B_VARIANTS B_OPTIONS \
    B_RENEWALS DURATION CONTRACT_START CONTRACT_COMPLETION ENV_OPERATORS ENV_MIN_OPERATORS \
    ENV_MAX_OPERATORS DT_APPLICATIONS B_LANGUAGE_ANY_EC ADMIN_LANGUAGES_TENDER \
    ADMIN_OTHER_LANGUAGES_TENDER B_RECURRENT_PROCUREMENT
    """)

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
