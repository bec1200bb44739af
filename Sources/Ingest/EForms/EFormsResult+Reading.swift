// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension EFormsResult {
  /// Reads the results whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    var result = EFormsResult()
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "LotResult": result.lots.append(try EFormsLotResult(&reader))
      case "LotTender":
        let tender = try EFormsTender(&reader)
        result.tenders[tender.id] = tender
      case "SettledContract":
        let (id, contract) = try reader.contract()
        result.contracts[id] = contract
      case "TenderingParty":
        let (id, tenderers) = try reader.party()
        result.parties[id] = tenderers
      default: break
      }
    }
    self = result
  }
}

extension EFormsLotResult {
  /// Reads the outcome of a lot whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    self.init(place: reader.place())
    var result = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "TenderLot": result.lot = try reader.first(at: ["ID"])
      case "TenderResultCode": result.outcome = try reader.locatedText()
      case "LowerTenderAmount": result.low = try reader.amount()
      case "HigherTenderAmount": result.high = try reader.amount()
      case "LotTender": result.tenders += try reader.texts(at: ["ID"])
      case "SettledContract": result.contracts += try reader.texts(at: ["ID"])
      case "ReceivedSubmissionsStatistics": result.counts.append(try EFormsCount(&reader))
      case "FieldsPrivacy": result.withheld.formUnion(try reader.withheldFields())
      default: break
      }
    }
    self = result
  }
}

extension EFormsCount {
  /// Reads a number of submissions whose element has begun.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    var count = EFormsCount()
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "StatisticsCode": count.code = try reader.locatedText()?.value ?? ""
      case "StatisticsNumeric": count.number = try reader.locatedText()
      case "FieldsPrivacy": count.withheld.formUnion(try reader.withheldFields())
      default: break
      }
    }
    self = count
  }
}

extension EFormsTender {
  /// Reads a tender whose element has begun; its subcontractors are passed over.
  init(_ reader: inout XMLPullReader) throws(Refusal) {
    var tender = EFormsTender()
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ID": tender.id = try reader.locatedText()?.value ?? ""
      case "TenderingParty": tender.party = try reader.first(at: ["ID"])
      case "LegalMonetaryTotal":
        try reader.eachChild { (reader, name) throws(Refusal) in
          if name == "PayableAmount" { tender.value = try reader.amount() }
        }
      case "FieldsPrivacy": tender.withheld.formUnion(try reader.withheldFields())
      default: break
      }
    }
    self = tender
  }
}

extension XMLPullReader {
  /// The codes of the fields that a block about withholding names.
  fileprivate mutating func withheldFields() throws(Refusal) -> Set<String> {
    try codes(at: ["FieldIdentifierCode"])
  }

  fileprivate mutating func amount() throws(Refusal) -> EFormsAmount? {
    let place = place()
    let currency = attribute("currencyID").map { Located($0, at: place) }
    return try locatedText().map { EFormsAmount(text: $0, currency: currency) }
  }

  fileprivate mutating func contract() throws(Refusal) -> (id: String, EFormsContract) {
    var (id, contract) = ("", EFormsContract())
    try eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ID": id = try reader.locatedText()?.value ?? ""
      case "IssueDate": contract.concluded = try reader.locatedText()
      case "LotTender": contract.tenders += try reader.texts(at: ["ID"])
      default: break
      }
    }
    return (id, contract)
  }

  fileprivate mutating func party() throws(Refusal) -> (id: String, tenderers: [EFormsText]) {
    var (id, tenderers): (String, [EFormsText]) = ("", [])
    try eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ID": id = try reader.locatedText()?.value ?? ""
      case "Tenderer": tenderers += try reader.texts(at: ["ID"])
      default: break
      }
    }
    return (id, tenderers)
  }
}
