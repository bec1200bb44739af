// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension EFormsLot {
  /// Reads a lot whose element has begun; nothing for a group of lots.
  init?(_ reader: inout XMLPullReader) throws(Refusal) {
    var (lot, isGroup) = (EFormsLot(), false)
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ID":
        isGroup = reader.attribute("schemeName") == "LotsGroup"
        lot.id = try reader.locatedText()?.value ?? ""
      case "TenderingProcess": try lot.readProcess(&reader)
      case "ProcurementProject": try lot.readProject(&reader)
      default: break
      }
    }
    if isGroup { return nil }
    self = lot
  }

  private mutating func readProcess(_ reader: inout XMLPullReader) throws(Refusal) {
    var lot = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      switch name {
      case "ContractingSystem": try lot.readSystem(&reader)
      case "TenderSubmissionDeadlinePeriod": lot.deadline = try reader.first(at: ["EndDate"])
      default: break
      }
    }
    self = lot
  }

  private mutating func readSystem(_ reader: inout XMLPullReader) throws(Refusal) {
    var lot = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      guard name == "ContractingSystemTypeCode",
        reader.attribute("listName") == "framework-agreement"
      else { return }
      lot.isFramework = try reader.locatedText().map { $0.value != "none" }
    }
    self = lot
  }

  private mutating func readProject(_ reader: inout XMLPullReader) throws(Refusal) {
    var lot = self
    try reader.eachChild { (reader, name) throws(Refusal) in
      guard name == "PlannedPeriod" else { return }
      try reader.eachChild { (reader, name) throws(Refusal) in
        switch name {
        case "DurationMeasure":
          lot.unit = reader.attribute("unitCode") ?? ""
          lot.duration = try reader.locatedText()
        case "StartDate": lot.firstDay = try reader.locatedText()
        case "EndDate": lot.lastDay = try reader.locatedText()
        default: break
        }
      }
    }
    self = lot
  }
}
