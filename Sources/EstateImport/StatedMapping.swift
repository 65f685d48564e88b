package import Diagnostics
package import EstateModel

/// What the user states of columns and files: a mapping file, and options on the command line, which go before it.
package struct StatedMapping: Sendable {
  private let file: MappingFile?
  private let options: [HeadingOverride]

  package init(file: MappingFile? = nil, options: [HeadingOverride] = []) {
    self.file = file
    self.options = options
  }

  /// What is stated of the columns of a file; of two that name one heading, the last counts.
  package func overrides(for path: String) -> [HeadingOverride] { (file?.overrides(for: path) ?? []) + options }

  /// What is stated of a file's columns and does not meet any.
  package func notices(of path: String, _ mapping: ColumnMapping) -> [Diagnostic] {
    file?.notices(of: path, mapping) ?? []
  }

  /// The kind that is stated of a file.
  package func kind(of path: String) -> FileKind? { file?.kind(of: path) }
}
