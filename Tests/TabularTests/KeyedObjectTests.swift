import Testing

@testable import Tabular

/// JSON whose records are members of an object, each under its key.
struct KeyedObjectTests {
  @Test(
    "the members of an object are records and their names the ids, at the top and inside others",
    arguments: [
      #"{"APP1": {"name": "Ledger", "users": 4}, "APP2": {"name": "Portal", "users": null, "products": [{"n": 1}]}}"#,
      #"{"made": "2026", "systems": {"APP1": {"name": "Ledger", "users": 4}, "APP2": {"name": "Portal"}}}"#,
      #"{"$schema": "x", "APP1": {"name": "Ledger", "users": 4}, "APP2": {"name": "Portal"}}"#,
      #"{"data": {"applications": {"APP1": {"name": "Ledger", "users": 4}, "APP2": {"name": "Portal"}}}}"#,
    ])
  func records(text: String) throws {
    for chunk in [5, 256 << 10] {
      var opener = SourceOpener()
      opener.limits.chunkBytes = chunk
      let reading = try Reading(text, opener: opener)
      #expect(reading.failure == nil && reading.rows.count == 2)
      let records = [reading.record(0), reading.record(1)]
      #expect(records.map { $0["id"] } == ["APP1", "APP2"] && records.map { $0["name"] } == ["Ledger", "Portal"])
      #expect(records[0]["users"] == "4")
    }
  }

  @Test("the key is kept beside an id that the records hold, and one that is alone is a record where its list says so")
  func keys() throws {
    let held = try Reading(#"{"a": {"App ID": "S1", "name": "X"}, "b": {"App ID": "S2", "name": "Y"}}"#)
    #expect(held.record(0)["App ID"] == "S1" && held.record(1)["key"] == "b" && !held.headings.contains("id"))
    #expect(try Reading(#"{"systems": {"APP1": {"name": "X"}}}"#).record(0)["id"] == "APP1")
  }

  @Test(
    "an object that is a record itself, or holds things that are not alike, is read as before",
    arguments: [
      #"{"name": "X", "l1": {"score": 3}, "l2": {"score": 4}}"#, #"{"owner": {"post": "A"}, "host": {"ip": "1"}}"#,
      #"{"system": {"name": "X"}}"#,
    ])
  func single(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.rows.count == 1 && !reading.headings.contains("id") && !reading.headings.contains("key"))
  }

  @Test("a list of records outside goes before objects, and what stands beside records is told")
  func beside() throws {
    let list = try Reading(#"{"codes": {"a": {"t": 1}, "b": {"t": 2}}, "systems": [{"name": "X"}, {"name": "Y"}]}"#)
    #expect(list.rows.count == 2 && list.record(1)["name"] == "Y" && list.notes == ["input.left_out"])
    let keyed = try Reading(#"{"made": 2026, "by": "me", "x": {"A": {"name": "X"}, "B": {"name": "Y"}}}"#)
    #expect(keyed.rows.count == 2 && keyed.notes == ["input.left_out"])
  }

  @Test("a record that is not JSON costs itself, and one that breaks off ends the reading behind the others")
  func malformed() throws {
    let text = """
      {
        "A": {"name": "X"},
        "B": {"name": "Y" "users": 3},
        "C": {"name": "Z"}
      }
      """
    let reading = try Reading(text)
    #expect(reading.rows.count == 3 && reading.faults.map { $0 == nil } == [true, false, true])
    #expect(reading.record(2)["id"] == "C" && reading.record(2)["name"] == "Z" && reading.failure == nil)
    #expect(try Reading(#"{"A": {"name": "X"}, "B": {"name": "Y"}, "C": {"na"#).failure != nil)
  }
}
