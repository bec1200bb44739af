// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

extension Verb {
  /// References: found in texts, checked, listed and exchanged.
  static let cite = Verb(
    name: "cite", alias: "bronnen",
    summary: Words(
      nl: "vind en controleer verwijzingen naar bronnen",
      en: "find and check references to works"),
    operands: "ACTION [WORD…]", count: 1...1_000_000,
    options: CiteAction.options,
    notes: Words(
      nl: "Herkent Kamerstukken, Staatsblad, Europese handelingen, documenten en arresten, "
        + "aankondigingen en webadressen zoals mensen ze schrijven, in het Nederlands, Engels, "
        + "Frans en Duits. Afloop 1 als verwijzingen elkaar of de bronnen tegenspreken.",
      en:
        "Recognises Kamerstukken, Staatsblad, acts, documents and judgments of the Union, notices "
        + "and addresses as people write them, in Dutch, English, French and German. Exit status 1 "
        + "when references contradict each other or the reference files."),
    example: "bewijs cite resolve 'Kamerstuk 34 477, nr. 74'",
    names: { CiteAction.all.map { ("\($0.name) \($0.operands)", $0.summary) } },
    run: { invocation, console in
      let action = try CiteAction.find(invocation.operands[0])
      let operands = Array(invocation.operands.dropFirst())
      try action.check(operands, invocation)
      return try action.run(operands, invocation, console)
    })
}
