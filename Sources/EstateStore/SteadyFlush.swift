import Dispatch
import Foundation
import Synchronization

/// Writes a growing file to the disk meanwhile, so that little is left to wait for at the end: a tenth of the time that
/// a million rows take.
///
/// A class because two threads share it. SQLite loses its locks on a file when any descriptor of it is closed, so that
/// it must have closed the file before this ends.
final class SteadyFlush: Sendable {
  private struct State {
    /// `nil` once the flushing has ended.
    var descriptor: Int32?
    /// The first error. The system tells each only once, so it must not be lost.
    var failure: StoreError?

    mutating func flush() {
      guard let descriptor else { return }
      if fdatasync(descriptor) != 0, failure == nil { failure = DatabaseFile.lastError() }
    }

    mutating func end() {
      if let descriptor { close(descriptor) }
      descriptor = nil
    }
  }

  private let state: Mutex<State>
  private static let pause = DispatchTimeInterval.milliseconds(100)

  /// - Throws: ``StoreError`` where the file cannot be opened.
  init(_ file: DatabaseFile) throws(StoreError) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DatabaseFile.lastError() }
    state = Mutex(State(descriptor: descriptor))
    continueLater()
  }

  deinit { state.withLock { $0.end() } }

  /// Waits until everything written to the file is on the disk itself, and writes no more.
  ///
  /// - Throws: ``StoreError``, also where an earlier writing failed.
  func end() throws(StoreError) {
    let failure = state.withLock { state in
      state.flush()
      state.end()
      return state.failure
    }
    if let failure { throw failure }
  }

  /// Writes what there is after a pause, and again and again until this ends or nobody holds it.
  private func continueLater() {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.pause) { [weak self] in
      guard let self, state.withLock({ $0.descriptor != nil }) else { return }
      state.withLock { $0.flush() }
      continueLater()
    }
  }
}
