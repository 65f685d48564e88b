/// A JSON value in memory, for documents whose parts have to be looked up.
enum JSONValue: Sendable, Hashable {
  /// Members in the order they are written; of several with one name the first is found.
  case object([Member])
  case list([JSONValue])
  /// A text, or a number, `true` or `false` as it is written.
  case text(String)
  case null

  /// A name with its value.
  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONValue
  }

  /// The value under a name, or under names inside one another.
  subscript(path: String...) -> JSONValue? {
    var value = self
    for name in path {
      guard case .object(let members) = value, let member = members.first(where: { $0.name == name }) else {
        return nil
      }
      value = member.value
    }
    return value
  }

  /// The text of a value that is one, without blanks around it; `nil` for an empty one.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    let trimmed = String(decoding: Array(text.utf8).trimmingBlanks(), as: UTF8.self)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The items of a list; a value that is no list is the only item.
  var items: [JSONValue] {
    switch self {
    case .list(let items): items
    case .null: []
    case .object, .text: [self]
    }
  }

  /// The members of an object.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

/// Builds a ``JSONValue``.
struct JSONTree: JSONVisitor {
  /// The value, once it has been read.
  private(set) var value = JSONValue.null
  private var open: [Level] = []

  /// An object or list that is being read.
  private struct Level {
    var name = ""
    var members: [JSONValue.Member] = []
    var items: [JSONValue] = []
    let isList: Bool
  }

  mutating func beginObject() { open.append(Level(isList: false)) }
  mutating func beginList() { open.append(Level(isList: true)) }

  mutating func endObject() {
    guard let level = open.popLast() else { return }
    add(.object(level.members))
  }

  mutating func endList() {
    guard let level = open.popLast() else { return }
    add(.list(level.items))
  }

  mutating func name(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    open[open.count - 1].name = String(decoding: text, as: UTF8.self)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { add(.text(String(decoding: text, as: UTF8.self))) }
  mutating func literal(_ text: UnsafeBufferPointer<UInt8>) { add(.text(String(decoding: text, as: UTF8.self))) }
  mutating func null() { add(.null) }

  private mutating func add(_ new: JSONValue) {
    guard let last = open.indices.last else {
      value = new
      return
    }
    if open[last].isList {
      open[last].items.append(new)
    } else {
      open[last].members.append(JSONValue.Member(name: open[last].name, value: new))
    }
  }
}

extension JSONTree {
  /// Takes a member's name and nothing else.
  struct NameOnly: JSONVisitor {
    private(set) var value = ""

    mutating func name(_ text: UnsafeBufferPointer<UInt8>) { value = String(decoding: text, as: UTF8.self) }
    mutating func beginObject() {}
    mutating func endObject() {}
    mutating func beginList() {}
    mutating func endList() {}
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {}
    mutating func literal(_ text: UnsafeBufferPointer<UInt8>) {}
    mutating func null() {}
  }
}
