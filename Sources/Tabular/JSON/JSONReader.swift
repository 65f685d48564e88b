internal import Diagnostics

/// Reads the records of a JSON document one after the other, with a window of it in memory.
///
/// A record that is not JSON costs itself only, where its end can be told. A class because its stream owns buffers that
/// must be freed exactly once, while ``TableReader`` has to be able to hold it in the place of other readers.
final class JSONReader: RecordSource {
  let format: SourceFormat
  private let path: [String]?
  /// The column that names of records become, where records are members of an object and no items of a list.
  private let keyHeading: String?
  private var stream: JSONStream
  private var records: JSONRecords
  private var position = Position.beforeValue
  /// How many of the objects around the list are open.
  private var level = 0
  private var foundList = false
  /// What stopped the reading; thrown once the records before it have been delivered.
  private var problem: TabularError?
  private let detectedEncoding: TextEncoding
  /// Names of the members of the objects in each list of the document's beginning.
  private let memberNames: [[String]: Set<String>]
  /// Names of members beside the list of records, in their order, and how many records they hold.
  private var leftOut: [(name: String, records: Int)] = []
  /// Records like those that are read are left out.
  private var leavesOutAlike = false
  /// Where a comma is missing or too many between records.
  private var looseComma: TextPlace?

  private enum Position {
    /// A document begins, or nothing follows.
    case beforeValue
    /// Inside an object around the list; `isFirst` until it has had a member.
    case inObject(isFirst: Bool)
    /// Inside the object whose members are the records.
    case inRecords(isFirst: Bool)
    /// Inside the list; `isFirst` until it has had an item.
    case inList(isFirst: Bool)
    case ended
  }

  /// Finds out what the document is about.
  init(_ source: consuming ByteSource, encoding: TextEncoding?, fileName: String) throws(TabularError) {
    let limits = source.limits
    let sample = TextSample(source.sample, declared: encoding)
    let shape = try JSONShape(of: sample.text, limits: limits)
    format = shape.format
    memberNames = shape.memberNames
    (path, keyHeading) =
      switch shape.place {
      case .list(let path): (path, nil)
      case .members(let path, let key): (path, key)
      case .values: (nil, nil)
      }
    detectedEncoding = sample.encoding
    records = JSONRecords(shape.format, limits: limits, encoding: encoding, fileName: fileName)
    stream = JSONStream(TextWindow(source, encoding: sample.encoding, markLength: sample.markLength))
  }

  var headings: [String] { records.headings }
  var encoding: String {
    if detectedEncoding.isUTF16 { return detectedEncoding.rawValue }
    return (records.recodedLines > 0 ? TextEncoding.windows1252 : .utf8).rawValue
  }
  var sha256: String { stream.window.source.sha256 }
  var bytesRead: Int { stream.window.source.bytesRead }
  var totalBytes: Int { stream.window.source.totalBytes }

  /// Adds the next records to the batch; false where there are no more.
  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    do throws(TabularError) {
      while problem == nil, batch.records.count < maximumRecords, batch.bytes.count < maximumBytes {
        guard try step(into: &batch) else { break }
      }
    } catch {
      problem = error
    }
    if batch.isEmpty, let problem { throw problem }
    return !batch.isEmpty
  }

  /// Goes over the next part of the document, which may be a record; false at its end.
  private func step(into batch: inout RecordBatch) throws(TabularError) -> Bool {
    switch position {
    case .beforeValue: try beginDocument(into: &batch)
    case .inObject(let isFirst): try takeMember(isFirst: isFirst)
    case .inRecords(let isFirst): try takeKeyed(isFirst: isFirst, into: &batch)
    case .inList(let isFirst): try takeItem(isFirst: isFirst, into: &batch)
    case .ended: return false
    }
    return true
  }

  // MARK: - Around the records

  private func beginDocument(into batch: inout RecordBatch) throws(TabularError) {
    guard let first = try stream.peek() else {
      position = .ended
      return
    }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { throw malformed(.trailing(found: first)) }
    guard let path else { return try takeRecord(into: &batch) }
    stream.skip()
    level = 0
    if keyHeading != nil, first == UInt8(ascii: "{") {
      return position = path.isEmpty ? .inRecords(isFirst: true) : .inObject(isFirst: true)
    }
    position = first == UInt8(ascii: "{") ? .inObject(isFirst: true) : .inList(isFirst: true)
    if path.isEmpty != (first == UInt8(ascii: "[")) { throw malformed(.trailing(found: first)) }
  }

  /// Goes over a member of an object around the list, or into the list.
  private func takeMember(isFirst: Bool) throws(TabularError) {
    guard let name = try nextName(isFirst: isFirst) else {
      level -= 1
      position = level < 0 ? .beforeValue : .inObject(isFirst: false)
      return
    }
    position = .inObject(isFirst: false)
    guard let path, level < path.count, name == path[level] else { return try leaveOut(name) }
    let isLast = level == path.count - 1
    let opening = try visible()
    guard opening == UInt8(ascii: isLast && keyHeading == nil ? "[" : "{") else { return try leaveOut(name) }
    stream.skip()
    if isLast {
      foundList = true
      position = keyHeading == nil ? .inList(isFirst: true) : .inRecords(isFirst: true)
    } else {
      level += 1
      position = .inObject(isFirst: true)
    }
  }

  /// Goes over the name of the next member of an object and what is before it; `nil` where the object has ended.
  private func nextName(isFirst: Bool) throws(TabularError) -> String? {
    let close = UInt8(ascii: "}")
    let next = try visible()
    if next == close {
      stream.skip()
      return nil
    }
    if !isFirst {
      guard next == UInt8(ascii: ",") else { throw malformed(.separator(close: close, found: next)) }
      stream.skip()
    }
    var name = JSONTree.NameOnly()
    try require(try stream.read { cursor throws(JSONStop) in try cursor.name(&name) })
    return name.value
  }

  /// Reads a member of the object whose members are the records; what is no object is left out.
  private func takeKeyed(isFirst: Bool, into batch: inout RecordBatch) throws(TabularError) {
    guard let keyHeading, let name = try nextName(isFirst: isFirst) else {
      position = path?.isEmpty == true ? .beforeValue : .inObject(isFirst: false)
      return
    }
    position = .inRecords(isFirst: false)
    guard try visible() == UInt8(ascii: "{") else { return try leaveOut(name) }
    records.setKey(name, under: keyHeading)
    try takeRecord(into: &batch)
  }

  /// Goes over a member beside the list; the body that all records belong to is kept for them.
  private func leaveOut(_ name: String) throws(TabularError) {
    let first = try visible()
    if first == UInt8(ascii: "\""), !foundList, JSONRecords.standingNames.contains(name.lowercased()) {
      var tree = JSONTree()
      try require(try stream.read { cursor throws(JSONStop) in try cursor.value(&tree) })
      if let value = tree.value.string { records.addStanding(value, under: name) }
      return
    }
    guard !",}]:".utf8.contains(first) else { throw malformed(.value(found: first)) }
    let count = try stream.skipValue()
    if count > 0, areAlike(in: name, count: count) { leavesOutAlike = true }
    if let known = leftOut.firstIndex(where: { $0.name == name }) {
      leftOut[known].records += count
    } else {
      leftOut.append((name: name, records: count))
    }
  }

  /// Whether records beside the list are like those in it, or stand too far behind the beginning for that to be known.
  private func areAlike(in name: String, count: Int) -> Bool {
    guard let path, let own = memberNames[path] else { return false }
    let around = Array(path.prefix(level)) + [name]
    let others = memberNames.filter { $0.key.starts(with: around) }.map(\.value)
    guard !others.isEmpty else { return count > 1 }
    return others.contains { 2 * own.intersection($0).count >= own.union($0).count }
  }

  // MARK: - Records

  private func takeItem(isFirst: Bool, into batch: inout RecordBatch) throws(TabularError) {
    var next = try visible()
    if next == UInt8(ascii: ",") {
      stream.skip()
      if isFirst { looseComma = looseComma ?? stream.place }
      next = try visible()
      if next == UInt8(ascii: "]") || next == UInt8(ascii: ",") { looseComma = looseComma ?? stream.place }
    } else if !isFirst, next != UInt8(ascii: "]") {
      looseComma = looseComma ?? stream.place
    }
    position = .inList(isFirst: false)
    switch next {
    case UInt8(ascii: "]"):
      stream.skip()
      position = level == 0 && path?.isEmpty == true ? .beforeValue : .inObject(isFirst: false)
    case UInt8(ascii: ","): break
    case UInt8(ascii: "}"): throw malformed(.separator(close: UInt8(ascii: "]"), found: next))
    default: try takeRecord(into: &batch)
    }
  }

  /// Reads the value that comes next as a record.
  private func takeRecord(into batch: inout RecordBatch) throws(TabularError) {
    let begin = try visible()
    let line = stream.place.line
    guard begin == UInt8(ascii: "{") else {
      records.begin(line: line)
      records.report(.notAnObject)
      try stream.skipValue()
      return records.close(into: &batch)
    }
    let outcome = try stream.read { cursor throws(JSONStop) in try records.take(from: &cursor, line: line) }
    switch outcome {
    case .done: records.close(into: &batch)
    case .tooLarge:
      records.report(.recordTooLarge(limit: stream.window.source.limits.recordBytes))
      records.close(into: &batch)
      try stream.skipValue()
    case .tooDeep:
      records.report(.tooDeep(limit: stream.window.source.limits.depth))
      records.close(into: &batch)
      try stream.skipValue()
    case .malformed(let reason, let place):
      records.report(.malformedJSON(reason, line: place.line, column: place.column))
      records.close(into: &batch)
      try goPast(reason, at: place)
    }
  }

  /// Goes over a record that is not JSON, or ends the reading where its end cannot be told.
  private func goPast(_ reason: JSONMalformation, at place: TextPlace) throws(TabularError) {
    let error = TabularError.malformedJSON(reason, line: place.line, column: place.column)
    if reason == .truncated { throw error }
    if path == nil, format == .json {
      while stream.place.line <= place.line, try stream.peek() != nil { try stream.skipLine() }
    } else if try !stream.skipMalformed(from: place) {
      throw error
    }
  }

  // MARK: - Faults of the document

  /// The next byte that is no blank, inside a list or object.
  private func visible() throws(TabularError) -> UInt8 {
    guard let byte = try stream.peek() else { throw malformed(.truncated) }
    return byte
  }

  private func malformed(_ reason: JSONMalformation) -> TabularError {
    .malformedJSON(reason, line: stream.place.line, column: stream.place.column)
  }

  private func require(_ outcome: JSONStream.Outcome) throws(TabularError) {
    switch outcome {
    case .done: return
    case .malformed(let reason, let place): throw .malformedJSON(reason, line: place.line, column: place.column)
    case .tooLarge: throw malformed(.truncated)
    case .tooDeep(let place): throw .tooDeep(line: place.line, limit: stream.window.source.limits.depth)
    }
  }

  /// Tells of what was left out or read with indulgence.
  func notes(file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    func add(_ severity: Diagnostic.Severity, _ code: String, _ line: Int?, _ message: String, _ remedy: String? = nil)
    {
      notes.append(Diagnostic(severity, code, at: .init(file: file, line: line), message, remedy: remedy))
    }
    if let path, !leftOut.isEmpty {
      let members = leftOut.prefix(8).map { Self.words($0.name, records: $0.records) }
      let names = members.joined(separator: ", ") + (leftOut.count > 8 ? " …" : "")
      let list = path.joined(separator: ".")
      let what = keyHeading == nil ? "list" : "object"
      let named = list.isEmpty ? "the \(what)s of the document are" : "the \(what) \"\(list)\" is"
      add(
        leavesOutAlike ? .warning : .note, "input.left_out", nil,
        "only \(named) read; beside it the file holds \(names)",
        leavesOutAlike ? "put each list of systems in a file of its own" : nil)
    }
    if let looseComma {
      add(
        .warning, "input.json", looseComma.line,
        "a comma is missing or too many between records, at column \(looseComma.column)", "correct the file")
    }
    if let place = stream.foreignLiteral {
      add(
        .warning, "input.json", place.line, "NaN or Infinity at column \(place.column) is no JSON; read as text",
        "write null where a value is not known")
    }
    if let line = records.firstRecodedLine {
      let count = records.recodedLines
      add(
        .note, "input.encoding", line,
        "\(count) record\(count == 1 ? " is" : "s are") not UTF-8, and read as Windows-1252",
        "check the accents and currency signs of those records")
    }
    return notes + records.problems.map { $0.diagnostic(file: file) }
  }

  /// A member that is left out, with how many records it holds.
  private static func words(_ name: String, records: Int) -> String {
    "\"\(name)\"" + (records > 0 ? " (\(records) record\(records == 1 ? "" : "s"))" : "")
  }
}
