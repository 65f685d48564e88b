import ArgumentParser
import Diagnostics
import EstateStore
import Tabular

/// Runs a command's work; where the database or a file to write fails, prints why and what to do, with exit code 1.
func reportingStoreErrors<Result>(_ path: String, _ work: () async throws -> Result) async throws -> Result {
  do {
    return try await work()
  } catch let error as StoreError {
    Terminal.error("\(error.diagnostic(file: path))")
    throw ExitCode(ExitStatus.failed.rawValue)
  } catch let faults as StatedTable.Faults {
    throw faults.printed
  } catch let problem as Diagnostic {
    Terminal.error("\(problem)")
    throw ExitCode(ExitStatus.failed.rawValue)
  }
}
