/// A plain reading of well-formed CSV, character by character, to compare the quick one with.
enum ReferenceCSV {
  /// The records of a text, a blank line being one of no fields.
  static func records(_ text: String, delimiter: Character = ",") -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var rest = Array(text.unicodeScalars.map(Character.init))[...]
    func endRecord() {
      records.append(record.isEmpty && field.isEmpty && !wasQuoted ? [] : record + [field])
      (record, field, wasQuoted) = ([], "", false)
    }
    while let character = rest.popFirst() {
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if rest.first == "\"" {
          field.append(rest.removeFirst())
        } else {
          isQuoted = false
        }
        continue
      }
      switch character {
      case "\"" where field.allSatisfy { $0 == " " } && !wasQuoted: (field, isQuoted, wasQuoted) = ("", true, true)
      case " " where wasQuoted: break
      case delimiter: (record, field, wasQuoted) = (record + [field], "", false)
      case "\r", "\n":
        if character == "\r", rest.first == "\n" { rest.removeFirst() }
        endRecord()
      default: field.append(character)
      }
    }
    if !record.isEmpty || !field.isEmpty || wasQuoted { endRecord() }
    return records
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Tables with everything in them that CSV allows.
enum NastyTable {
  private static let pieces = [
    "", "a", "Windows Server 2008 R2", "\"\"", "\"a,b\"", "\"line\nbreak\"", "\"\r\n\"", "  \"spaced\" ", "13\" screen",
    "£1,2".replacing(",", with: "."), "\"£1,234.50\"", "é", "日本語", "\"say \"\"no\"\"\"", " ", "\"\"\"\"", "\"𝄞\"",
    String(repeating: "long ", count: 30), "\"" + String(repeating: "x\"\"y,", count: 20) + "\"", "tab\there",
  ]

  /// A random table of three columns under plain headings, its lines ending in any of the three ways.
  static func text(seed: UInt64, rows: Int = 40) -> String {
    var generator = SeededGenerator(seed: seed)
    let newline = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    var lines = ["first,second,third"]
    for _ in 0..<rows {
      let isBlank = Int.random(in: 0..<12, using: &generator) == 0
      let fields = (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }
      lines.append(isBlank ? "" : fields.joined(separator: ","))
    }
    // Ends without a line end every other time.
    return lines.joined(separator: newline) + (seed.isMultiple(of: 2) ? newline : "")
  }
}
