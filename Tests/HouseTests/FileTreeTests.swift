// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Foundation
import Testing

@Suite struct FileTreeTests {
  @Test func `a tree holds every plain file by its relative path and skips hidden names`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a", to: "top.md")
    try scratch.write("b", to: "one/two/deep.csv")
    try scratch.write("c", to: ".hidden/file.md")
    try scratch.write("", to: "one/empty.md")
    let files = try FileTree.read(scratch.path)
    #expect(files.keys.sorted() == ["one/empty.md", "one/two/deep.csv", "top.md"])
    #expect(files["one/two/deep.csv"] == Array("b".utf8))
    #expect(files["one/empty.md"] == [])
  }

  @Test func `a link inside the folder is read, a link that leads out of it is refused`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a", to: "in/real.md")
    try scratch.write("secret", to: "in-evil/out.md")
    try scratch.link("in/same.md", to: "real.md")
    #expect(try FileTree.read(scratch.path + "/in")["same.md"] == Array("a".utf8))
    try scratch.link("in/leads.md", to: "../in-evil/out.md")
    let expected = DiskError(.unfit(.linkLeadsAway), path: scratch.path + "/in/leads.md")
    #expect(throws: expected) { try FileTree.read(scratch.path + "/in") }
  }

  @Test func `a pipe is refused without waiting for a writer`() throws {
    let scratch = try ScratchFolder()
    #expect(mkfifo(scratch.path + "/pipe.md", 0o644) == 0)
    let expected = DiskError(.unfit(.notAPlainFile), path: scratch.path + "/pipe.md")
    #expect(throws: expected) { try FileTree.read(scratch.path) }
    #expect(throws: expected) { try FileTree.readFile(scratch.path + "/pipe.md") }
  }

  @Test func `a folder or file that is not there is missing, not empty`() throws {
    let scratch = try ScratchFolder()
    #expect(throws: DiskError(.missing, path: "no/such", code: ENOENT)) {
      try FileTree.read("no/such")
    }
    #expect(throws: DiskError(.missing, path: scratch.path + "/x", code: ENOENT)) {
      try FileTree.readFile(scratch.path + "/x")
    }
  }
}
