// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension BibliographicItem {
  /// The item that holds all of a reference, so that it can be read back without loss.
  public init(_ reference: Reference) {
    let kind = ExchangeKind(reference.work.kind)
    let place = reference.place
    self.init(
      key: Located(reference.id, at: place), type: Located(kind.type, at: place))
    for shown in reference.work.shownElsewhere {
      set(shown.variable, Located(shown.value, at: place))
    }
    for field in reference.fields {
      let value = Located(field.value, at: reference.place(of: field.key))
      if let held = kind.places.last(where: { $0.key == field.key }) {
        set(held.variable, value)
      } else {
        addOwn(field.key, value)
      }
    }
  }

  /// The fields that other programs do not print: those of this house, besides the kind.
  public var fieldsOthersDoNotPrint: [String] { own.map(\.key).filter { $0 != "kind" } }
}
