// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Testing

struct SlugTests {
  @Test(arguments: ["a", "kst-34477-74", "2020", "a-b-c"])
  func `lower-case letters and digits in groups are a slug`(text: String) {
    #expect(isSlug(text))
  }

  @Test(arguments: ["", "-", "a-", "-a", "a--b", "A", "a b", "a.b", "é", "a_b"])
  func `anything else is no slug`(text: String) {
    #expect(!isSlug(text))
  }

  @Test(arguments: [
    ("Claims/hardly.md", "hardly"), ("Selections/eu27.csv", "eu27"), ("a.b.md", "a.b"),
    ("Claims/bare", "bare"), ("", ""),
  ])
  func `a path gives the name of its file up to the last dot`(path: String, slug name: String) {
    #expect(slug(ofPath: path) == name)
  }
}
