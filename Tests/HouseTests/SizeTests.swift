// SPDX-License-Identifier: EUPL-1.2
import Testing

@Suite struct SizeTests {
  @Test func `no file is longer than 400 lines`() {
    let long = SwiftCode.all.filter { $0.lines.count > 401 }
    #expect(long.map { "\($0.path): \($0.lines.count - 1)" } == [])
  }

  @Test func `no function is longer than 40 lines`() {
    let long = SwiftCode.all.flatMap { file in
      file.functions.filter { $0.length > 40 }.map { "\(file.path):\($0.line): \($0.length)" }
    }
    #expect(long == [])
  }

  @Test func `the counting sees bodies, and not braces in texts or comments`() {
    let text = """
      protocol P {
        func bare() -> Int
      }
      func long(
        a: Int
      ) -> String {
        // }
        let text = "} \\(call("}")) }"
        return text
      }
      init?(x: Int) { nothing() }
      """
    let functions = SwiftCode(path: "x", text: text).functions
    #expect(functions.map(\.line) == [4, 11])
    #expect(functions.map(\.length) == [7, 1])
  }
}
