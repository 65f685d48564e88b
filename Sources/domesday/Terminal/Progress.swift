import ArgumentParser
import EstateModel
import Foundation

/// Says on standard error how far long work has come.
struct Progress: Sendable {
  enum Mode: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// A line that is rewritten where standard error is a terminal, else nothing.
    case auto
    case none
    /// One JSON object a line.
    case json
  }

  private let mode: Mode
  private let isTerminal: Bool
  private let started = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private let task: String

  init(_ mode: Mode, task: String, quiet: Bool) {
    self.mode = quiet ? .none : mode
    self.isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    self.task = task
  }

  /// Shows the state, at most four times a second.
  ///
  /// - Parameters:
  ///   - rows: Rows done.
  ///   - fraction: Part of the work done, from 0 to 1; `nil` where it cannot be told.
  mutating func show(rows: Int, fraction: Double?, rejected: Int) {
    guard mode == .json || (mode == .auto && isTerminal) else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(250) { return }
    lastShown = now
    let seconds = max(0.001, (now - started) / .seconds(1))
    let rate = Int(Double(rows) / seconds)
    let remaining = fraction.flatMap { $0 > 0.01 ? Int(seconds * (1 - $0) / $0 + 0.5) : nil }
    if mode == .json {
      let eta = remaining.map { ",\"eta_seconds\":\($0)" } ?? ""
      Terminal.error(
        "{\"task\":\"\(task)\",\"rows\":\(rows),\"rows_per_second\":\(rate)\(eta),\"rejected\":\(rejected)}")
      return
    }
    let total = fraction.map { "/\(Int(Double(rows) / max($0, 0.0001)).grouped)" } ?? ""
    let eta = remaining.map { "  ETA \($0) s" } ?? ""
    Terminal.errorWithoutNewline(
      "\r\(task) \(rows.grouped)\(total) rows  \(rate.grouped) rows/s\(eta)  rejected \(rejected.grouped)\u{1B}[K")
  }

  /// Clears the line.
  func finish() {
    if mode == .auto, isTerminal, lastShown != nil { Terminal.errorWithoutNewline("\r\u{1B}[K") }
  }
}
