// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension Reference {
  /// Reads one file of `Evidence/References`; the slug is the name of the file without its ending.
  ///
  /// Every field is checked and every fault noted with its place. Without a known kind, a title and
  /// the identifiers of the kind there is no reference; other faults leave the reference standing,
  /// so that one wrong date does not make every citation of the work unknown as well. The text
  /// below the head is for colleagues and is not printed.
  public init?(_ source: SourceText, noting report: inout Report) {
    guard let matter = FrontMatter(source, noting: &report) else { return nil }
    var head = ReferenceHead(matter)
    defer { report.add(head.report) }
    let id = slug(ofPath: source.path)
    head.checkSlug(id)
    guard let kind = head.kind() else { return nil }
    let title = head.required("title")
    let work = head.work(of: kind)
    let author = head.optional("author") ?? ""
    let date = head.date("date")
    let url = head.url()
    let retrieved = head.retrieved(hasURL: url != nil, date: date)
    let note = head.note()
    let page = kind.hasPages ? head.optional("page") : nil
    let annex = kind == .kamerstukAnnex ? head.annex() : nil
    let dossierTitle = kind.hasDossier ? head.optional("dossier-title") : nil
    let days = kind == .unionAct ? head.days() : nil
    let keptFor = head.optional("kept-for")
    head.checkSession(of: work, date: date)
    head.finish()
    guard let title, let work else { return nil }
    self.init(
      id: id, work: work, title: title, author: author, date: date ?? "", url: url,
      retrieved: retrieved, note: note, page: page, annex: annex,
      dossierTitle: dossierTitle, days: days, keptFor: keptFor, place: Place(path: source.path),
      places: head.places)
  }
}
