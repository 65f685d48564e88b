package import EstateModel

/// What a run has to say of duplicates: which pairs are likely to be, and which a person has confirmed or denied.
package struct DuplicateFindings: Sendable {
  /// A system that several entries of inventories are.
  package struct Joined: Sendable, Hashable {
    package let key: String
    package let name: String
    package let organisation: String?
    package let twins: [ITSystem.Twin]

    package init(_ system: ITSystem) {
      key = system.key
      name = system.displayName
      organisation = system.text(.organisation).value
      twins = system.twins
    }
  }

  /// Proposals beyond which none is kept.
  package static let most = 10_000
  /// Joined systems that are kept to be shown.
  package static let joinedShown = 200

  /// Whether duplicates were looked for.
  package var isSought = false
  /// Best first, no more than ``most``.
  package var proposals: [DuplicateProposal] = []
  /// How many pairs reach the threshold in all.
  package var total = 0
  /// The first systems of several entries, in the order of their keys.
  package var joined: [Joined] = []
  /// Entries that are counted with another.
  package var entriesJoined = 0
  /// Pairs that are not to be proposed again.
  package var denied = 0

  package init() {}
}
