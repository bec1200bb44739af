// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics

/// Compares the files of a paper with the sections and languages its `paper.md` names.
struct SectionCheck {
  /// The sections in the order of `paper.md`.
  let order: [Located<String>]
  /// The languages of the paper.
  let languages: [Language]
  /// The path of `paper.md`.
  let folder: String

  /// The files that belong to the paper, in its order, language by language; reports the rest.
  func kept(_ files: [SectionFile], noting report: inout Report) -> [SectionFile] {
    noteRepeated(noting: &report)
    let known = files.filter { isKnown($0, noting: &report) }
    return languages.sorted().flatMap { language in
      kept(known.filter { $0.language == language }, in: language, noting: &report)
    }
  }

  private func kept(
    _ files: [SectionFile], in language: Language, noting report: inout Report
  ) -> [SectionFile] {
    var bySlug: [String: SectionFile] = [:]
    for file in files {
      if let first = bySlug[file.slug] {
        noteTwice(file, first, noting: &report)
      } else {
        bySlug[file.slug] = file
      }
    }
    for name in order where bySlug[name.value] == nil {
      report.note(
        .paperMissing, at: name.place,
        Words(
          nl:
            "De paragraaf '\(visible(name.value))' ontbreekt in het \(languageName(language).nl).",
          en: "The section '\(visible(name.value))' is missing in \(languageName(language).en)."))
    }
    let kept = order.compactMap { bySlug.removeValue(forKey: $0.value) }
    checkOrder(kept, noting: &report)
    return kept
  }

  /// Reports a section that `paper.md` names twice; it is printed once.
  private func noteRepeated(noting report: inout Report) {
    var seen: Set<String> = []
    for name in order where !seen.insert(name.value).inserted {
      report.note(
        .paperTwice, at: name.place,
        Words(
          nl: "De paragraaf '\(visible(name.value))' staat twee keer in 'sections'.",
          en: "The section '\(visible(name.value))' occurs twice in 'sections'."))
    }
  }

  private func isKnown(_ file: SectionFile, noting report: inout Report) -> Bool {
    guard languages.contains(file.language) else {
      report.note(
        .paperLanguage, at: Place(path: file.source.path),
        Words(
          nl: "Dit bestand is in het \(languageName(file.language).nl), en het stuk niet.",
          en: "This file is in \(languageName(file.language).en), and the paper is not."))
      return false
    }
    let names = order.map(\.value)
    guard names.contains(file.slug) else {
      report.note(
        .paperSection, at: Place(path: file.source.path),
        Words(
          nl: "De paragraaf '\(visible(file.slug))' staat niet in paper.md.",
          en: "The section '\(visible(file.slug))' is not in paper.md.")
          + suggestion(for: file.slug, among: names))
      return false
    }
    return true
  }

  private func checkOrder(_ files: [SectionFile], noting report: inout Report) {
    for (before, file) in zip(files, files.dropFirst()) where before.number >= file.number {
      report.note(
        .paperOrder, at: Place(path: file.source.path),
        Words(
          nl: "Volgens paper.md komt '\(file.slug)' na '\(before.slug)', maar de nummers zijn "
            + "\(file.number) en \(before.number).",
          en: "By paper.md '\(file.slug)' comes after '\(before.slug)', but the numbers are "
            + "\(file.number) and \(before.number)."))
    }
  }

  private func noteTwice(
    _ file: SectionFile, _ first: SectionFile, noting report: inout Report
  ) {
    report.note(
      .paperTwice, at: Place(path: file.source.path),
      Words(
        nl: "De paragraaf '\(file.slug)' staat al in '\(visible(first.source.path, limit: 200))'.",
        en: "The section '\(file.slug)' already stands in "
          + "'\(visible(first.source.path, limit: 200))'."))
  }
}

/// The name of a language, as used in a sentence.
func languageName(_ language: Language) -> Words {
  switch language {
  case .nl: Words(nl: "Nederlands", en: "Dutch")
  case .en: Words(nl: "Engels", en: "English")
  }
}
