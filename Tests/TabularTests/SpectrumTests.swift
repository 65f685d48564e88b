import Foundation
import Tabular
import Testing

/// The twelve edge cases of csv-spectrum, cell by cell against the records that their JSON twins list.
@Suite(SharedData.isThere)
struct SpectrumTests {
  static let names = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test("there is no case that is not tested")
  func whole() throws {
    for (folder, ending) in [("csvs", ".csv"), ("json", ".json")] {
      let files = try FileManager.default.contentsOfDirectory(atPath: SharedData.path("csv-spectrum/\(folder)"))
      #expect(files.sorted() == Self.names.map { $0 + ending })
    }
  }

  @Test("every record has exactly the cells of its twin, in every file", arguments: names)
  func twin(name: String) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: SharedData.path("csv-spectrum/csvs/\(name).csv"))))
    // The copies have lost their carriage returns in transit; their twins have not.
    if name.hasSuffix("_crlf") {
      #expect(!bytes.contains(0x0D))
      bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
    let reading = try Reading(bytes: bytes)
    let json = try Data(contentsOf: URL(fileURLWithPath: SharedData.path("csv-spectrum/json/\(name).json")))
    let document = try JSONSerialization.jsonObject(with: json)
    var twin = try #require(document as? [[String: String]] ?? (document as? [String: String]).map { [$0] })
    // The twin has another telephone number than the file: each is compared with what it says itself.
    if name == "location_coordinates" {
      #expect(twin[0].updateValue("2095257564", forKey: "Contact Phone Number") == "1234567890")
    }
    #expect(reading.headings.sorted() == twin[0].keys.sorted())
    #expect(reading.rows.allSatisfy { $0.count == reading.headings.count })
    #expect(reading.rows.map { Dictionary(uniqueKeysWithValues: zip(reading.headings, $0)) } == twin)
    #expect(reading.faults.allSatisfy { $0 == nil } && reading.failure == nil && reading.notes.isEmpty)
  }

  @Test("the twins, read as inventories of JSON records, give the same cells", arguments: names)
  func twinAsInventory(name: String) throws {
    let path = SharedData.path("csv-spectrum/json/\(name).json")
    let reading = try Reading(file: path)
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let twin = try #require(document as? [[String: String]] ?? (document as? [String: String]).map { [$0] })
    // A record ends with its last cell that holds text; what it leaves out is blank.
    let padded = reading.rows.map { $0 + Array(repeating: "", count: reading.headings.count - $0.count) }
    #expect(padded.map { Dictionary(uniqueKeysWithValues: zip(reading.headings, $0)) } == twin)
  }
}
