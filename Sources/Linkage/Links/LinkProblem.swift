internal import Diagnostics
internal import Tabular

/// What is wrong with a line of a links file.
enum LinkProblem: StatementProblem {
  case verdict(String)
  case noSystem(column: String)
  case unknown(String, near: String?)
  case ambiguous(String, keys: [String])
  case itself(String)
  case share(String)
  /// A share where both entries are of one body.
  case shareWithinBody(String)
  /// Shares that leave the first body nothing, or less.
  case shares(of: String, percent: Int)
  /// The pair is called different here and the same on other lines.
  case contradiction(String, String, lines: [Int])
  /// Another line gives the same system another share.
  case otherShare(String, line: Int)
  /// Every system of a group stands second on some line.
  case cycle([String])
  /// Several systems of a group never stand second: which keeps its name is left open.
  case severalFirst(String, String, line: Int)
}

// MARK: - Words

extension LinkProblem {
  /// What the codes of a links file's faults begin with.
  static let topic = "links"

  func diagnostic(file: String, line: Int, excerpt: String? = nil) -> Diagnostic {
    diagnostic(of: Self.topic, file: file, line: line, excerpt: excerpt)
  }

  /// The last part of the code of the diagnostic.
  var code: String {
    switch self {
    case .verdict: "verdict"
    case .noSystem, .unknown: "system"
    case .ambiguous: "ambiguous"
    case .itself: "itself"
    case .share, .shareWithinBody, .shares: "share"
    case .contradiction, .otherShare: "contradiction"
    case .cycle: "cycle"
    case .severalFirst: "first"
    }
  }

  var message: String {
    switch self {
    case .verdict(let text): "the verdict is \"\(text)\", neither same nor different"
    case .noSystem(let column): "\(column) is empty"
    case .unknown(let name, _): "no system is called \"\(name)\""
    case .ambiguous(let name, let keys): "\(keys.count) systems are called \"\(name)\""
    case .itself(let key): "\"\(key)\" is paired with itself"
    case .share(let text): "the share \"\(text)\" is not a part of the whole"
    case .shareWithinBody(let key): "a share is given, though both entries of \"\(key)\" are of one body"
    case .shares(let key, let percent):
      "the shares in \"\(key)\" come to \(percent) %, which leaves its own body nothing"
    case .contradiction(let first, let second, let lines):
      "\"\(first)\" and \"\(second)\" are called different here, and the same by \(Self.named(lines))"
    case .otherShare(let key, let line): "line \(line) gives \"\(key)\" another share"
    case .cycle(let keys): "each of \(keys.map { "\"\($0)\"" }.joined(separator: ", ")) stands second on some line"
    case .severalFirst(let first, let other, let line):
      "\"\(first)\" and \"\(other)\" (line \(line)) are one system, and both stand only first"
    }
  }

  var remedy: String {
    switch self {
    case .verdict: "write same or different, or leave it empty while it is undecided"
    case .noSystem: "copy the key from duplicates.csv, such as \"some body|#id\""
    case .unknown(_, let near):
      near.map { "did you mean \"\($0)\"?" } ?? "copy the key from duplicates.csv, such as \"some body|#id\""
    case .ambiguous(_, let keys): "name one by its key: \(keys.prefix(4).joined(separator: ", "))"
    case .itself: "name the other system, or leave the line out"
    case .share: "write what the second body bears, such as 30%, or leave it empty for equal parts"
    case .shareWithinBody: "leave share_b empty"
    case .shares: "write shares of the other bodies that come to less than 100 %"
    case .contradiction: "change the verdict of one of the lines"
    case .otherShare: "write the same share on both lines, or leave one empty"
    case .cycle: "put the system that the others are counted with first on every line that names it"
    case .severalFirst: "add a line in which one of the two stands second: that one is counted with the other"
    }
  }

  /// `line 3`, `lines 3 and 5`.
  private static func named(_ lines: [Int]) -> String {
    let sorted = Array(Set(lines)).sorted().map(String.init)
    guard sorted.count > 1 else { return "line \(sorted.first ?? "0")" }
    return "lines \(sorted.dropLast().joined(separator: ", ")) and \(sorted[sorted.count - 1])"
  }
}
