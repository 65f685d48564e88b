import ArgumentParser
import Diagnostics
import EstateStore

/// Runs a command's work; where the database fails, prints why and what to do, and ends with exit code 1.
func reportingStoreErrors<Result>(_ path: String, _ work: () async throws -> Result) async throws -> Result {
  do {
    return try await work()
  } catch let error as StoreError {
    Terminal.error("\(error.diagnostic(file: path))")
    throw ExitCode(ExitStatus.failed.rawValue)
  }
}
