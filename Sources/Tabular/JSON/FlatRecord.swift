/// Makes a record of one JSON object: members of objects inside it are columns named `a.b`, items of lists are joined.
///
/// Items are joined by semicolons, those of objects in a list member by member; a semicolon inside an item becomes a
/// comma. `null` is an empty cell.
struct FlatRecord: JSONVisitor {
  private var assembly: RecordAssembly
  private var companions = AmountCompanions()
  private var paths = JSONPaths()
  /// The objects and lists that are open.
  private var open: [Level] = []
  /// The member whose value comes next.
  private var member = JSONPaths.root
  /// The member met last, from which the next one is guessed.
  private var previous = JSONPaths.root
  private var objectCount = 0
  private var listDepth = 0
  private var repeatedName: String?
  private let limits: ReadingLimits

  /// An open object or list.
  private struct Level {
    /// The member whose value it is.
    let member: Int
    /// Number of the object among all objects; 0 for a list.
    let object: Int
  }

  init(limits: ReadingLimits) {
    assembly = RecordAssembly(limits: limits)
    self.limits = limits
  }

  var headings: [String] { assembly.headings }

  /// Values of columns that a record has where it does not state them itself.
  private(set) var standing: [(heading: String, value: String)] = []

  /// What the record that is being read stands under, where it has a column for that.
  var key: (heading: String, value: String)?

  /// Gives all following records a value that stands outside of them.
  mutating func addStanding(_ value: String, under heading: String) {
    standing.append((heading, value))
  }

  /// Begins a record without any text.
  mutating func begin(line: Int) {
    assembly.begin(line: line)
    open.removeAll(keepingCapacity: true)
    (member, previous, listDepth, repeatedName) = (JSONPaths.root, JSONPaths.root, 0, nil)
  }

  /// Notes what is wrong with the record, unless something is known to be already.
  mutating func report(_ fault: RecordFault) { assembly.report(fault) }

  /// Adds the record to a batch.
  mutating func close(into batch: inout RecordBatch) {
    if let repeatedName { assembly.report(.repeatedName(repeatedName)) }
    if let key { assembly.supply(key.value, under: key.heading) }
    key = nil
    for (heading, value) in standing { assembly.supply(value, under: heading) }
    assembly.qualifyAmounts(by: &companions)
    assembly.close(into: &batch)
  }

  mutating func beginObject() {
    objectCount += 1
    open.append(Level(member: member, object: objectCount))
  }

  mutating func endObject() { endLevel() }

  mutating func beginList() {
    listDepth += 1
    open.append(Level(member: member, object: 0))
  }

  mutating func endList() {
    listDepth -= 1
    endLevel()
  }

  private mutating func endLevel() {
    guard let level = open.popLast() else { return }
    member = level.member
  }

  mutating func name(_ text: UnsafeBufferPointer<UInt8>) {
    guard let around = open.last else { return }
    // Objects that hold others have names too, and no columns.
    guard let found = paths.member(text, of: around.member, after: previous, limit: 2 * limits.columns) else {
      member = JSONPaths.root
      return assembly.report(.tooManyColumns(limit: limits.columns))
    }
    (member, previous) = (found, found)
    if !paths.note(member, in: around.object), repeatedName == nil { repeatedName = paths.heading(of: member) }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard let column else { return }
    if listDepth > 0, text.contains(UInt8(ascii: ";")) {
      let item = text.map { $0 == UInt8(ascii: ";") ? UInt8(ascii: ",") : $0 }
      item.withUnsafeBufferPointer { assembly.append($0, to: column) }
    } else {
      assembly.append(text, to: column)
    }
  }

  mutating func literal(_ text: UnsafeBufferPointer<UInt8>) {
    guard let column else { return }
    assembly.append(text, to: column)
  }

  mutating func null() { _ = column }

  /// Column of the member whose value comes.
  private var column: Int? {
    mutating get {
      guard member != JSONPaths.root else { return nil }
      return paths.column(of: member) { assembly.column($0) }
    }
  }
}
