// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Ingest

@Suite struct PublicationNumberTests {
  @Test(arguments: ["5302-2011", "005302-2011", "00005302-2011"])
  func `one notice has one number, however a source pads it`(written: String) {
    #expect(PublicationNumber(written)?.text == "005302-2011")
  }

  @Test func `a number of more than six digits keeps them`() {
    #expect(PublicationNumber("01234567-2030")?.text == "1234567-2030")
  }

  @Test(arguments: ["", "-2011", "5302", "5302-11", "5302-2011-01", "x-2011", "123456789-2011"])
  func `other texts are no publication number`(written: String) {
    #expect(PublicationNumber(written) == nil)
  }
}
