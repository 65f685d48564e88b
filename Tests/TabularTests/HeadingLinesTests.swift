import Testing

@testable import Tabular

/// Headings that take more than one line.
struct HeadingLinesTests {
  @Test(
    "headings of two or three lines are joined",
    arguments: [
      // Merged cells above, with figures below.
      (
        "Ref,System,Costs,,Contract,\n,,Hardware,Software,Start,End\nA1,Tides,100,200,2020-01-01,2025-01-01\n",
        ["Ref", "System", "Costs / Hardware", "Costs / Software", "Contract / Start", "Contract / End"], 1
      ),
      // Names repeated instead of merged.
      (
        "System,Annual,Annual,Contract\nname,cost,saving,end\nTides,10,5,2026-03-31\nBerths,20,6,2027-03-31\n",
        ["System / name", "Annual / cost", "Annual / saving", "Contract / end"], 2
      ),
      // Three lines, the last of them units.
      (
        "Ref,Costs,\n,Hardware,Software\n,£,£k\nA1,100,200\nA2,300,400\n",
        ["Ref", "Costs / Hardware (£)", "Costs / Software (£k)"], 2
      ),
      // A line of group names with few cells, under a title.
      (
        "Inventory of the port,,,,,,\n,,,,Cost,,Contract\nRef,System,Owner,Status,Capital,Revenue,End\n"
          + "A1,Tides,Kim,Live,1,2,2026-01-01\nA2,Berths,Lee,Live,3,4,2026-01-02\n",
        ["Ref", "System", "Owner", "Status", "Cost / Capital", "Cost / Revenue", "Contract / End"], 2
      ),
      // The last name goes over all columns to its right, and the lines below are longer or shorter.
      (
        "Body,System,Contract\n,,Supplier,End,Value\nPort,Tides,Oxbow,2027-03-31,100\nPort,Berths,Wick,2027-03-31,200\n",
        ["Body", "System", "Contract / Supplier", "Contract / End", "Contract / Value"], 2
      ),
      (
        "System,Cost,,Owner\n,2023/24,2024/25\nTides,10,20,Kim\nBerths,30,40,Lee\n",
        ["System", "Cost / 2023/24", "Cost / 2024/25", "Owner"], 2
      ),
      (
        "Identity,,Contract,,Cost,\nSystem,Unit,Supplier,End,Value,Year\nTides,North,Oxbow,2027,1,2\nBerths,South,Wick,2028,2,3\n",
        [
          "Identity / System", "Identity / Unit", "Contract / Supplier", "Contract / End", "Cost / Value",
          "Cost / Year",
        ], 2
      ),
    ])
  func joined(text: String, headings: [String], rows: Int) throws {
    let reading = try Reading(text)
    #expect(reading.headings == headings)
    #expect(reading.rows.count == rows)
  }

  @Test(
    "a first row of data is not taken for headings",
    arguments: [
      ("id,,age\n1101,John,30\n1102,Julie,26\n", 2), ("name,,status\nTides,Kim,Live\nBerths,Lee,Live\n", 2),
      ("name,name,status\nTides,Kim,Live\nBerths,Lee,Live\n", 2), ("A,B,B,C\na,b,C,c\n", 1),
      ("id,name,id\nx,TBC,TBC\n1,Kim,2\n2,TBC,TBC\n3,Lee,4\n", 4), ("system,cost\nTides,TBC\nBerths,20\n", 2),
      ("system,cost\n-,-\nBerths,£20\n", 2),
    ])
  func oneLine(text: String, rows: Int) throws {
    #expect(try Reading(text).rows.count == rows)
  }
}
