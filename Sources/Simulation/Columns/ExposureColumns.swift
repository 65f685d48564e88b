package import EstateModel
package import RiskModel

/// The systems of an estate as trials need them: a few hundred bytes each, without references.
package struct ExposureColumns: Sendable {
  /// One system: its exposure, the numbers it draws by, and the totals it counts in.
  package struct System: Sendable {
    package internal(set) var exposure: Exposure
    package let number: SubjectNumber
    /// Whose it is; `nil` where no inventory says.
    let organisation: SubjectNumber?
    /// The shocks that it shares; `nil` where no supplier or technology is known.
    package let supplier: SubjectNumber?
    package let technology: SubjectNumber?

    package init(
      _ exposure: Exposure, key: some Sequence<UInt8>, organisation: String? = nil, supplier: String?,
      technology: String?
    ) {
      self.exposure = exposure
      number = SubjectNumber(key)
      self.organisation = organisation.map { SubjectNumber($0.utf8) }
      self.supplier = supplier.map { SubjectNumber($0.utf8) }
      self.technology = technology.map { SubjectNumber($0.utf8) }
    }

    /// A system as an assessment sees it.
    package init(
      _ exposure: Exposure, of system: ITSystem, _ assessment: Assessment, _ parties: EstateAccounts.Parties
    ) {
      self.init(
        exposure, key: system.key.utf8, organisation: parties.owner, supplier: parties.supplier,
        technology: assessment.leadTechnology)
    }
  }

  /// A group whose total a system counts in, whole or by a part.
  package struct Membership: Sendable {
    package let group: Int
    package let share: MoneyShare

    package init(group: Int, share: MoneyShare = .whole) {
      self.group = group
      self.share = share
    }
  }

  /// Kept in the pieces in which they came, as joining them would hold them twice.
  private var pieces: [ContiguousArray<System>] = []
  private var starts: [Int] = []
  package private(set) var count = 0

  package init() {}

  /// Adds systems after those that are there.
  package mutating func append(_ systems: ContiguousArray<System>) {
    guard !systems.isEmpty else { return }
    starts.append(count)
    pieces.append(systems)
    count += systems.count
  }

  /// Calls `body` with each system of a range of places.
  @inline(__always)
  func forEach(in places: Range<Int>, _ body: (_ place: Int, _ system: System) -> Void) {
    guard !places.isEmpty else { return }
    var piece = (starts.firstIndex { $0 > places.lowerBound } ?? starts.count) - 1
    var place = places.lowerBound
    while place < places.upperBound {
      let systems = pieces[piece]
      let last = min(places.upperBound, starts[piece] + systems.count)
      while place < last {
        body(place, systems[place - starts[piece]])
        place += 1
      }
      piece += 1
    }
  }
}
