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
}
