import ArgumentParser

/// How a command ended, for scripts.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  /// An input was rejected, or with `--strict` any row was.
  case rejected = 3
  /// A `--fail-on` gate tripped.
  case gate = 4
  /// `verify` or a reconciliation did not match.
  case mismatch = 5

  /// Ends the command where something is amiss.
  func exit() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
