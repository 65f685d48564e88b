import Foundation
import Reporting
import Testing

@testable import domesday

/// A bad file of each kind is left out with a reason, and the other files of the run are analysed.
struct BadFileTests {
  /// A kind of bad file and the text of its content.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let content: @Sendable () -> Data
  }

  static let samples: [Sample] = [
    Sample(testDescription: "prose", name: "letter.txt") {
      Data("Dear Sir or Madam,\nthank you for your letter, which I have read with great interest.\nYours\n".utf8)
    },
    Sample(testDescription: "binary", name: "picture.csv") { Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]) },
    Sample(testDescription: "empty", name: "empty.csv") { Data() },
    Sample(testDescription: "truncated XML", name: "cut.xml") {
      Data("<estate><system><system_id>X1</system_id></system><system><system_id>X".utf8)
    },
    Sample(testDescription: "10,000 columns", name: "wide.csv") {
      Data((0..<10_000).map { "c\($0)" }.joined(separator: ",").utf8)
    },
    Sample(testDescription: "entity bomb", name: "bomb.xml") {
      Data("<!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><estate><system>&b;</system></estate>".utf8)
    },
    Sample(testDescription: "no systems", name: "locations.csv") { Data("street,town\nHigh Street,York\n".utf8) },
  ]

  @Test("a bad file gives exit code 3 and costs no other file a row", arguments: samples)
  func badFile(_ sample: Sample) async throws {
    let workplace = try Workplace()
    _ = try workplace.write(sample.content(), to: "in/\(sample.name)")
    _ = try workplace.write("system_id,organisation\nGOOD,Body\n", to: "in/zz-good.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 3)
    #expect(try workplace.text("out/ranking.csv").contains("GOOD"))
  }

  @Test("a field of 100 MB ends in one rejected row, and the rows round it are read")
  func hugeField() async throws {
    let workplace = try Workplace()
    var data = Data("system_id,description\nA,before\nB,\"".utf8)
    data.append(Data(repeating: UInt8(ascii: "x"), count: 100_000_000))
    data.append(Data("\"\nC,after\n".utf8))
    let file = try workplace.write(data, to: "huge.csv")
    _ = try await workplace.analyse([file])
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.ledger.accepted == 2 && document.ledger.rejected == 1, "\(document.ledger)")
  }

  @Test("a folder that may not be read is said to be, and the others are read")
  func lockedFolder() async throws {
    let workplace = try Workplace()
    _ = try workplace.write("system_id\nA\n", to: "locked/a.csv")
    let good = try workplace.write("system_id\nB\n", to: "open/b.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: workplace.path("locked"))
    // Who may read everything, such as root, is not kept out.
    let mayReadAll = (try? FileManager.default.contentsOfDirectory(atPath: workplace.path("locked"))) != nil
    let code = try await workplace.analyse([workplace.path("locked"), good])
    #expect(code == (mayReadAll ? 0 : 3))
    #expect(try workplace.text("out/ranking.csv").contains("B,"))
  }
}
