import Synchronization

/// What threads work with one after the other, so that each batch does not begin with tools of its own.
///
/// A class because threads share it. It holds as many as were ever in use at once.
final class IdleTools<Tool: Sendable>: Sendable {
  private let make: @Sendable () -> Tool
  private let idle = Mutex<[Tool]>([])

  /// - Parameter make: Makes one more, where all are in use.
  init(make: @escaping @Sendable () -> Tool) { self.make = make }

  /// Lets `body` use one that no other thread has meanwhile.
  func use<Result>(_ body: (inout Tool) throws -> Result) rethrows -> Result {
    var tool = idle.withLock { $0.popLast() } ?? make()
    defer { idle.withLock { $0.append(tool) } }
    return try body(&tool)
  }

  /// All that are idle, in no order.
  var all: [Tool] { idle.withLock { $0 } }
}
