internal import EstateModel
package import RiskModel

/// What a report withholds from its readers. Totals are those of the whole estate, whoever reads.
///
/// - Source: Government Statistical Service, "Guidance for tables produced from surveys", on small counts.
package struct Redaction: Sendable, Hashable {
  /// Whom a report is for.
  package enum Profile: String, Sendable, CaseIterable {
    /// The bodies themselves: nothing is withheld.
    case ownUse = "internal"
    /// Other bodies: the names and weaknesses of systems that are red, or may be, are withheld.
    case crossGovernment = "cross-government"
    /// Anybody: no single system is shown, and no small number.
    case publishable
  }

  package let profile: Profile

  package init(_ profile: Profile) { self.profile = profile }

  /// Nothing is withheld.
  package static let none = Redaction(.ownUse)

  /// The fewest systems that a count or a sum rests on where small numbers are withheld.
  package static let fewest = 5
  /// Stands in files for a value that is withheld.
  ///
  /// - Source: Government Analysis Function, "Releasing statistics in spreadsheets": `[c]` for confidential.
  static let mark = "[c]"

  package var isNone: Bool { profile == .ownUse }
  /// Whether single systems are shown at all.
  package var showsSystems: Bool { profile != .publishable }
  /// Whether small counts of systems are withheld.
  var withholdsSmallCounts: Bool { profile == .publishable }

  /// The groups of an estate that are shown as one.
  package func smallGroups(of accounts: EstateAccounts) -> SmallGroups {
    isNone ? .none : SmallGroups(of: accounts, fewest: Self.fewest, isForAll: profile == .publishable)
  }

  /// The estate with those groups put together.
  package func shown(_ accounts: EstateAccounts) -> EstateAccounts {
    isNone ? accounts : accounts.puttingTogether(smallGroups(of: accounts))
  }

  /// Whether a system of this rating is withheld: one that may be red is treated as one that is.
  package func withholds(red: String?) -> Bool { !isNone && (red == "yes" || red == "possibly") }

  /// What a system that is withheld is called.
  static func name(rank: Int) -> String { "System ranked \(rank.grouped) (name withheld)" }

  /// What is withheld, as a sentence; empty where nothing is.
  var words: String {
    switch profile {
    case .ownUse: ""
    case .crossGovernment:
      """
      For other bodies of government: the names, identifiers, suppliers and products of systems that are red or may be \
      are withheld, and so are descriptions, evidence and known vulnerabilities of all. Suppliers and technologies of \
      fewer than \(Self.fewest) systems are shown together. Every total is that of the whole estate.
      """
    case .publishable:
      """
      For publication: no single system is shown. Groups of fewer than \(Self.fewest) systems are shown together, and \
      counts from which a smaller number could be told are withheld. Every total is that of the whole estate.
      """
    }
  }

  /// What a comparison withholds, as a sentence.
  ///
  /// Which systems move or are left red tells much of each; no profile for others shows any of them there.
  var comparisonWords: String {
    """
    For readers outside the bodies: the names of systems and what is done to each, the authors' reasons and the files of \
    catalogues are withheld. Every total is that of the whole estate.
    """
  }
}
