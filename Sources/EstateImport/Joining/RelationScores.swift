internal import Assumptions

/// What the ways count in which a relation is understood, in thousandths, from the parameters `join.relation_*`.
package struct RelationScores: Sendable {
  /// An end that bears the name or the id of an entry, and one that bears an alias.
  let name: Int
  let alias: Int
  /// Several entries bear the name, and only the other end's body tells them apart.
  let byBody: Int
  /// Several entries bear the name, and nothing tells them apart.
  let several: Int
  /// The system and its machine are entries of two bodies.
  let otherBody: Int
  /// A system needs a machine or a product, which is less than to run on it.
  let need: Int
  /// A machine is said to stand on a system.
  let reversed: Int
  /// The type of the relation is not known.
  let unknownType: Int
  /// An end of an interface that names a machine, and means the system that runs on it.
  let byMachine: Int

  init(_ parameters: ParameterSet) {
    func thousandths(_ id: String) -> Int { parameters.require(id).central.thousandths }
    name = thousandths("join.relation_name")
    alias = thousandths("join.relation_alias")
    byBody = thousandths("join.relation_by_body")
    several = thousandths("join.relation_several")
    otherBody = thousandths("join.relation_other_body")
    need = thousandths("join.relation_need")
    reversed = thousandths("join.relation_reversed")
    unknownType = thousandths("join.relation_unknown_type")
    byMachine = thousandths("join.relation_by_machine")
  }
}
