internal import CLibXML2

/// What a SAX parser tells of a document, in the order of the document.
protocol SAXReceiver: AnyObject {
  /// An element begins; its name and those of its attributes are local ones.
  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) throws(TabularError)
  /// Text of the innermost element, in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The innermost element ends.
  func end() throws(TabularError)
}

/// libxml2's push parser, fed with the chunks of a file.
///
/// A class because libxml2 calls it back by its address. Document types are refused where they begin, so that no entity
/// is ever declared; nothing is fetched from a network or from another file.
final class SAXParser {
  /// The first thing that went wrong; the parser then takes no more.
  @exclusivity(unchecked) private(set) var problem: TabularError?
  private let context: xmlParserCtxtPtr
  private let receiver: any SAXReceiver
  private let limits: ReadingLimits
  // Callbacks come one after the other and change nothing behind each other's back, so that these need no checks.
  @exclusivity(unchecked) private var depth = 0
  /// Swift strings of the names met last, by the address libxml2 keeps each name at, which it never changes.
  @exclusivity(unchecked) private var names = [(address: UnsafePointer<xmlChar>?, string: String)](
    repeating: (nil, ""), count: nameSlots)
  private static let nameSlots = 512

  /// libxml2 asks to be initialised once, before threads use it.
  private static let prepared: Void = xmlInitParser()

  /// Makes a parser that reports to `receiver`; `nil` where there is no memory for one.
  init?(reportingTo receiver: any SAXReceiver, limits: ReadingLimits) {
    _ = Self.prepared
    var callbacks = Self.callbacks()
    guard let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else { return nil }
    self.context = context
    self.receiver = receiver
    self.limits = limits
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    xmlFreeParserCtxt(context)
  }

  /// The encoding the document says it is in; UTF-8 where it says nothing.
  var encoding: String {
    guard let name = context.pointee.encoding else { return TextEncoding.utf8.rawValue }
    return String(cString: name).lowercased()
  }

  /// Takes in the next bytes of the document.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(TabularError) {
    if problem == nil {
      xmlParseChunk(context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
      noteMalformation(isEnd: false)
    }
    if let problem { throw problem }
  }

  /// Says that the document ends here.
  func finish() throws(TabularError) {
    if problem == nil {
      xmlParseChunk(context, nil, 0, 1)
      noteMalformation(isEnd: true)
    }
    if let problem { throw problem }
  }

  /// Keeps libxml2's own finding, where it found the text not to be well-formed.
  private func noteMalformation(isEnd: Bool) {
    guard problem == nil, context.pointee.wellFormed == 0 else { return }
    let error = xmlCtxtGetLastError(context)?.pointee
    let line = error.map { Int($0.line) } ?? self.line
    problem = .malformedXML(line: max(1, line), reason: isEnd ? .truncated : XMLMalformation(error?.code ?? 0))
  }

  /// Whether all that was fed is understood, was UTF-8 as it stood, and text or elements may follow.
  var isAtRest: Bool {
    guard problem == nil, context.pointee.wellFormed != 0, context.pointee.instate == XML_PARSER_CONTENT,
      let input = context.pointee.input?.pointee, let buffer = input.buf?.pointee
    else { return false }
    return input.cur == input.end && buffer.encoder == nil
  }

  /// Whether so many more elements may be open than there are.
  func hasRoom(for levels: Int) -> Bool { depth + levels <= limits.depth }

  /// Line of the document the parser is at.
  var line: Int { Int(xmlSAX2GetLineNumber(context)) }

  /// Stops the parser for a reason of ours.
  private func stop(_ reason: TabularError) {
    guard problem == nil else { return }
    problem = reason
    xmlStopParser(context)
  }
}

extension SAXParser {
  fileprivate func documentTypeBegins() {
    stop(.documentType(line: line))
  }

  fileprivate func elementBegins(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard problem == nil else { return }
    depth += 1
    guard depth <= limits.depth else { return stop(.tooDeep(line: line, limit: limits.depth)) }
    let read = attributes.map { self.attributes($0, count: attributeCount) } ?? []
    do throws(TabularError) {
      let namespace = namespace.map { string($0) } ?? ""
      try receiver.begin(string(name), namespace: namespace, attributes: read, line: line)
    } catch {
      stop(error)
    }
  }

  fileprivate func elementEnds() {
    guard problem == nil else { return }
    depth -= 1
    do throws(TabularError) {
      try receiver.end()
    } catch {
      stop(error)
    }
  }

  fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard problem == nil else { return }
    receiver.text(bytes)
  }

  /// Reads libxml2's table of attributes: five pointers for each, of which the last two bound the value.
  private func attributes(
    _ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) -> [XMLAttribute] {
    (0..<count).compactMap { index in
      guard let name = table[5 * index], let start = table[5 * index + 3], let end = table[5 * index + 4] else {
        return nil
      }
      let value = Self.value(UnsafeBufferPointer(start: start, count: end - start))
      return XMLAttribute(name: string(name), value: value)
    }
  }

  /// An attribute's value, in which libxml2 leaves every ampersand as a reference, for entities it is not asked to replace.
  private static func value(_ bytes: UnsafeBufferPointer<xmlChar>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let reference = Array("&#38;".utf8)
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      plain.append(bytes[position])
      position += bytes[position...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The name as a string, made once for each name of the document.
  private func string(_ name: UnsafePointer<xmlChar>) -> String {
    let slot = (Int(bitPattern: name) >> 3) & (Self.nameSlots - 1)
    if names[slot].address == name { return names[slot].string }
    let string = String(cString: name)
    names[slot] = (name, string)
    return string
  }
}

extension SAXParser {
  /// The parser that libxml2 hands back to its callbacks.
  private static func parser(_ userData: UnsafeMutableRawPointer?) -> SAXParser? {
    userData.map { Unmanaged<SAXParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The functions libxml2 is to call; those that are missing do nothing.
  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    // XML_SAX2_MAGIC, which C declares in a form that Swift does not import.
    handler.initialized = 0xdeed_beaf
    handler.internalSubset = { userData, _, _, _ in SAXParser.parser(userData)?.documentTypeBegins() }
    handler.startElementNs = { userData, name, _, namespace, _, _, attributeCount, _, attributes in
      guard let name else { return }
      SAXParser.parser(userData)?.elementBegins(
        name, namespace: namespace, attributeCount: Int(attributeCount), attributes)
    }
    handler.endElementNs = { userData, _, _, _ in SAXParser.parser(userData)?.elementEnds() }
    handler.characters = { userData, text, count in
      SAXParser.parser(userData)?.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    // Without a function of ours libxml2 would print to the standard error.
    handler.serror = { _, _ in }
    return handler
  }
}

extension XMLMalformation {
  /// What libxml2's number of an error stands for.
  fileprivate init(_ code: Int32) {
    switch UInt32(bitPattern: code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: self = .mismatchedTag
    case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue:
      self = .encoding
    default: self = .other(code: code)
    }
  }
}
