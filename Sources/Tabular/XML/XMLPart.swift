/// An XML document that is a part of another file, parsed piece by piece.
///
/// A class because it owns a parser that C code calls back.
final class XMLPart {
  private(set) var source: ByteSource
  private let parser: SAXParser
  private var piece: [UInt8]
  /// An error was thrown, after which there is no more to parse.
  private(set) var hasFailed = false

  /// Bytes that are parsed at once: few, since a small cell may stand for a long text.
  private static let pieceBytes = 16 << 10

  init(_ source: consuming ByteSource, reportingTo receiver: any SAXReceiver) throws(TabularError) {
    guard let parser = SAXParser(reportingTo: receiver, limits: source.limits) else {
      throw .unreadable(systemError: 0)
    }
    self.parser = parser
    self.source = source
    piece = [UInt8](repeating: 0, count: Self.pieceBytes)
  }

  var encoding: String { parser.encoding }

  /// Parses the next piece; false at the end of the document.
  ///
  /// - Throws: ``ArchiveProblem/damaged`` where the document is not well-formed: its lines mean nothing to its author.
  func advance() throws(TabularError) -> Bool {
    do throws(TabularError) {
      return try parseNext()
    } catch {
      hasFailed = true
      if case .malformedXML = error { throw .archive(.damaged) }
      throw error
    }
  }

  /// Parses the next piece; false at the end of the document.
  private func parseNext() throws(TabularError) -> Bool {
    let count = try piece.withUnsafeMutableBufferPointer { buffer throws(TabularError) in
      try source.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    guard count > 0 else {
      try parser.finish()
      return false
    }
    try piece.withUnsafeBufferPointer { bytes throws(TabularError) in
      try parser.feed(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
    }
    return true
  }

  /// Parses the whole document.
  func parseAll() throws(TabularError) {
    while try advance() {}
  }
}

/// The attributes of all elements of some names in a document.
///
/// A class because the parser reports to it.
final class ElementList: SAXReceiver {
  private(set) var elements: [Attributes] = []
  private let names: Set<String>
  private let limits: ReadingLimits

  /// An element's name and attributes.
  struct Attributes {
    let name: String
    private let attributes: [XMLAttribute]

    init(_ name: String, _ attributes: [XMLAttribute]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(_ name: String) -> String? { attributes.value(name) }
  }

  init(_ names: Set<String>, limits: ReadingLimits) {
    self.names = names
    self.limits = limits
  }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) throws(TabularError) {
    guard names.contains(name) else { return }
    guard elements.count < limits.members else { throw .archive(.tooManyMembers(limit: limits.members)) }
    elements.append(Attributes(name, attributes))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end() {}
}
