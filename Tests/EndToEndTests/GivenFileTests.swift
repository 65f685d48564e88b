import Foundation
import Testing

@testable import domesday

/// What is said of a file that an option names and that cannot be read.
struct GivenFileTests {
  @Test("the reason why a file cannot be read is told, with the option that names it")
  func reasons() throws {
    let workplace = try Workplace()
    let file = try workplace.write("a\n", to: "there.csv")
    #expect(try GivenFile.bytes(file, of: "--links") == Array("a\n".utf8))
    let found = [workplace.path("absent.csv"), workplace.path("")].map { path in
      #expect(throws: (any Error).self) { try GivenFile.bytes(path, of: "--links") }
      return GivenFile.obstacle(to: path)
    }
    #expect(found == ["there is no such file", "it is a folder"])
  }

  @Test("a text that is not in UTF-8 is refused, and never read with characters in the place of others")
  func encoding() throws {
    let workplace = try Workplace()
    let file = try workplace.write(Data([0x61, 0xA3, 0x0A]), to: "latin.csv")
    #expect(throws: (any Error).self) { try GivenFile.text(file, of: "--assumptions") }
    #expect(try GivenFile.bytes(file, of: "--assumptions") == [0x61, 0xA3, 0x0A])
  }
}
