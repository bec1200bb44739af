// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension EFormsNotice {
  /// Reads a notice whose root element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(root: reader.name, place: reader.place())
    var notice = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "UBLExtensions":
        try reader.eachExtension { (reader, name) throws(Refusal) in
          try notice.readExtension(&reader, name)
        }
      case "ContractingParty": notice.buyers.append(try EFormsBuyer(&reader))
      case "TenderingProcess": try notice.readProcess(&reader)
      case "ProcurementProject": notice.mainCPV = try reader.mainClassification()
      case "ProcurementProjectLot":
        if let lot = try EFormsLot(&reader) { notice.lots.append(lot) }
      default: try notice.readField(&reader, name)
      }
    }
    self = notice
  }

  private mutating func readField(
    _ reader: inout XMLPullReader, _ name: String
  ) throws(Refusal) {
    switch name {
    case "CustomizationID": version = try reader.locatedText()
    case "ID": id = try reader.locatedText()
    case "VersionID": revision = try reader.locatedText()
    case "IssueDate": dispatchDate = try reader.locatedText()
    case "RegulatoryDomain": legalBasis = try reader.locatedText()
    case "NoticeTypeCode": type = try reader.locatedText()
    default: break
    }
  }

  private mutating func readExtension(
    _ reader: inout XMLPullReader, _ name: String
  ) throws(Refusal) {
    switch name {
    case "Changes": changes = try EFormsChanges(&reader)
    case "NoticeInformationNondisclosure":
      withheld.formUnion(try reader.codes(at: ["NondisclosureReference", "NondisclosureID"]))
    case "NoticeResult": result = try EFormsResult(&reader)
    case "NoticeSubType": subtype = try reader.first(at: ["SubTypeCode"])
    case "Organizations": organisations = try reader.organisations()
    case "Publication": try readPublication(&reader)
    default: break
    }
  }

  private mutating func readPublication(_ reader: inout XMLPullReader) throws(Refusal) {
    var notice = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "NoticePublicationID": notice.publicationID = try reader.locatedText()
      case "PublicationDate": notice.publicationDate = try reader.locatedText()
      default: break
      }
    }
    self = notice
  }

  private mutating func readProcess(_ reader: inout XMLPullReader) throws(Refusal) {
    var notice = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ProcedureCode": notice.procedure = try reader.locatedText()
      case "NoticeDocumentReference":
        notice.earlierNotices += try reader.texts(at: ["ID"])
      case "UBLExtensions":
        try reader.eachExtension { (reader, name) throws(Refusal) in
          guard name == "FieldsPrivacy" else { return }
          notice.withheld.formUnion(try reader.codes(at: ["FieldIdentifierCode"]))
        }
      default: break
      }
    }
    self = notice
  }
}

extension EFormsBuyer {
  /// Reads a buyer whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(place: reader.place())
    var buyer = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "Party": buyer.organisation = try reader.first(at: ["PartyIdentification", "ID"])
      case "ContractingPartyType":
        try reader.eachChild { (reader, name) throws(Refusal) in
          guard name == "PartyTypeCode", reader.attribute("listName") == "buyer-legal-type"
          else { return }
          buyer.legalType = try reader.locatedText()?.value ?? ""
        }
      default: break
      }
    }
    self = buyer
  }
}

extension EFormsOrganisation {
  /// Reads an organisation whose element has begun; names, touch points and owners are passed over.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(place: reader.place())
    var organisation = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      guard name == "Company" else { return }
      try reader.eachChild { (reader, name) throws(Refusal) in
        switch name {
        case "PartyIdentification": organisation.id = try reader.first(at: ["ID"])
        case "PostalAddress":
          organisation.country = try reader.first(at: ["Country", "IdentificationCode"])
        case "CompanySizeCode": organisation.size = try reader.locatedText()?.value ?? ""
        default: break
        }
      }
    }
    self = organisation
  }
}

extension EFormsChanges {
  /// Reads what a notice says about the notice it changes.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    var changes = EFormsChanges()
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ChangedNoticeIdentifier": changes.changedNotice = try reader.locatedText()
      case "ChangeReason": changes.reasons.formUnion(try reader.codes(at: ["ReasonCode"]))
      default: break
      }
    }
    self = changes
  }
}

extension XMLPullReader {
  fileprivate mutating func organisations() throws(Refusal) -> [EFormsOrganisation] {
    var all: [EFormsOrganisation] = []
    try eachChild { (reader, name) throws(Refusal) in
      if name == "Organization" { all.append(try EFormsOrganisation(&reader)) }
    }
    return all
  }

  /// The main classification of the project that began last.
  fileprivate mutating func mainClassification() throws(Refusal) -> EFormsText? {
    try first(at: ["MainCommodityClassification", "ItemClassificationCode"])
  }
}
