// SPDX-License-Identifier: EUPL-1.2
import Bewijskracht
import Foundation
import Testing

@Suite struct OutputSwapTests {
  private let first: [String: [UInt8]] = ["a/b/c.md": [1, 2], "d.md": []]
  private let second: [String: [UInt8]] = ["d.md": [3]]

  @Test func `a swap makes, replaces and leaves alone, and nothing else remains`() throws {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/Output"
    #expect(try OutputSwap.replace(folder: output, with: first) == .replaced)
    #expect(try FileTree.read(output) == first)
    #expect(try OutputSwap.replace(folder: output, with: second) == .replaced)
    #expect(try OutputSwap.replace(folder: output + "/", with: second) == .unchanged)
    #expect(try scratch.names() == ["Output", "Output/d.md"])
  }

  @Test func `a file or a link in the place of Output is refused and left as it is`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "Output")
    try scratch.write("x", to: "elsewhere/x.md")
    try scratch.link("Linked", to: "elsewhere")
    for name in ["Output", "Linked"] {
      let path = scratch.path + "/" + name
      #expect(throws: DiskError(.unfit(.notAPlainFolder), path: path)) {
        try OutputSwap.replace(folder: path, with: second)
      }
    }
    #expect(try scratch.names() == ["Linked", "Output", "elsewhere", "elsewhere/x.md"])
  }

  @Test func `a file that cannot be made leaves the old Output and no remains`() throws {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/Output"
    try OutputSwap.replace(folder: output, with: first)
    let tooLong = String(repeating: "n", count: 300)
    #expect(throws: DiskError.self) {
      try OutputSwap.replace(folder: output, with: ["d.md": [9], tooLong: [9]])
    }
    #expect(try FileTree.read(output) == first)
    #expect(try scratch.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test func `remains of killed runs are swept, of this Output only`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("x", to: ".bewijs-new-Output-12/half.md")
    try scratch.write("x", to: ".bewijs-old-Output-13/old.md")
    try scratch.write("x", to: ".bewijs-new-Other-12/half.md")
    try scratch.write("x", to: "Output/d.md")
    try OutputSwap.replace(folder: scratch.path + "/Output", with: second)
    #expect(
      try scratch.names() == [
        ".bewijs-new-Other-12", ".bewijs-new-Other-12/half.md", "Output", "Output/d.md",
      ])
  }

  @Test func `a run killed between two renames loses nothing`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("kept", to: ".bewijs-old-Output-13/d.md")
    let swap = try OutputSwap(folder: scratch.path + "/Output")
    #expect(try FileTree.read(scratch.path + "/Output") == ["d.md": Array("kept".utf8)])
    _ = consume swap
  }

  @Test func `while one build holds the lock another is told at once who holds it`() throws {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/Output"
    let held = try OutputSwap(folder: output)
    let process = Int(ProcessInfo.processInfo.processIdentifier)
    let busy = DiskError(.busy(process: process), path: scratch.path + "/.bewijs-lock")
    #expect(throws: busy) { try OutputSwap.replace(folder: output, with: second) }
    #expect(OutputSwap.obstacle(to: output) == busy)
    _ = consume held
    #expect(OutputSwap.obstacle(to: output) == nil)
    #expect(try OutputSwap.replace(folder: output, with: second) == .replaced)
  }

  @Test func `a path without a name of its own is refused`() {
    for path in ["/", ".", "..", "a/.."] {
      #expect(throws: DiskError(.unfit(.notAPlainFolder), path: path)) {
        try OutputSwap.replace(folder: path, with: second)
      }
    }
  }
}
