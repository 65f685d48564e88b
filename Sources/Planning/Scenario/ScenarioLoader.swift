package import Assumptions
package import Diagnostics

/// Reads a scenario and those it is based on, and joins them.
package struct ScenarioLoader {
  /// Scenarios in a chain of based-on; a longer one is a mistake.
  static let deepest = 16

  /// A file of the chain, by the name under which it was read.
  package struct Text: Sendable, Hashable, Codable {
    package let file: String
    package let text: String

    package init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// What came of reading: the scenario, unless it has errors, and everything that was found.
  package struct Outcome: Sendable {
    package let scenario: Scenario?
    package let diagnostics: [Diagnostic]
    /// The files of the chain, the one asked for first.
    package let texts: [Text]
  }

  private let parameters: ParameterSet
  private let library: LeverLibrary
  private let read: (String) -> String?

  /// - Parameters:
  ///   - parameters: Those that a scenario may change.
  ///   - read: The text of a file; `nil` where it cannot be read.
  package init(parameters: ParameterSet, library: LeverLibrary = .builtIn, read: @escaping (String) -> String?) {
    self.parameters = parameters
    self.library = library
    self.read = read
  }

  /// Reads a file and its chain.
  package func load(_ file: String) -> Outcome {
    var texts: [Text] = []
    var diagnostics: [Diagnostic] = []
    var next: Located<String>? = Located(file, at: Diagnostic.Place(file: file))
    while let current = next {
      guard let text = read(current.value) else {
        diagnostics.append(current.diagnostic(.noSuchFile(current.value)))
        break
      }
      var reader = ScenarioReader(text, file: current.value)
      texts.append(Text(file: current.value, text: text))
      next = reader.basedOn().map { base in base.map { Self.path(of: $0, from: current.value) } }
      if let base = next, let problem = Self.problem(of: base.value, after: texts.map(\.file)) {
        diagnostics.append(base.diagnostic(problem))
        next = nil
      }
    }
    guard diagnostics.isEmpty else { return Outcome(scenario: nil, diagnostics: diagnostics, texts: texts) }
    return join(texts)
  }

  /// Joins the files of a chain, of which the last is based on nothing.
  private func join(_ texts: [Text]) -> Outcome {
    var scenario = Scenario.baseline
    var selections: [String: Selection] = [:]
    var diagnostics: [Diagnostic] = []
    for text in texts.reversed() {
      var reader = ScenarioReader(text.text, file: text.file)
      let file = reader.file(inheriting: selections, parameters: parameters, library: library)
      diagnostics += reader.diagnostics
      selections = file.selections
      scenario.add(file)
    }
    let isWrong = diagnostics.contains { $0.severity == .error }
    return Outcome(scenario: isWrong ? nil : scenario, diagnostics: diagnostics, texts: texts)
  }

  /// What is wrong with going on to a base.
  private static func problem(of base: String, after files: [String]) -> ScenarioProblem? {
    if let start = files.firstIndex(of: base) { return .cycle(files[start...] + [base]) }
    return files.count >= deepest ? .tooDeep : nil
  }

  /// A path as another file writes it, without `.` and `..` where they can be taken out.
  static func path(of name: String, from file: String) -> String {
    if name.hasPrefix("/") { return name }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init).dropLast()
    for part in name.split(separator: "/").map(String.init) where part != "." {
      if part == "..", let last = parts.last, !last.isEmpty, last != "..", last != "." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Scenario {
  /// Lays a file over what it is based on.
  mutating func add(_ file: ScenarioFile) {
    title = file.title
    if !file.rationale.isEmpty { rationale = file.rationale }
    let changed = Set(file.parameters.map(\.id.value))
    parameters = parameters.filter { !changed.contains($0.id.value) } + file.parameters
    let years = Set(file.budgets.map(\.year.value))
    budgets = (budgets.filter { !years.contains($0.year.value) } + file.budgets)
      .sorted { $0.year.value < $1.year.value }
    actions += file.actions
  }
}
