/// The file that `domesday scenario new` prints: every section once, so that it can be cut down.
enum ScenarioTemplate {
  /// A scenario that is right as it stands, and changes nothing until the comments are taken off.
  static func text(title: String) -> String {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      # A scenario is a delta on the estate as it stands. Years are financial years, 1 April to 31 March.
      title: "\(quoted)"
      rationale: >-
        Why this, and why now.

      # Another scenario to build on: its actions, selections, parameters and budgets are taken over.
      # based-on: other.yaml

      # Numbers seen differently from the assumptions: one number, [low, central, high], or a mapping with a note.
      # parameters:
      #   staff.hourly_cost: [26, 33, 57]

      # Selections with a name. Conditions in one mapping must all hold; of a list of values any will do;
      # * at either end stands for anything. Properties: id, body, technology, supplier, band, legacy, treatment, tag,
      # and every text column of the inventory.
      # select:
      #   old-databases:
      #     technology: ["Oracle Database*", "IBM Db2*"]
      #     any:
      #       - band: [red, possibly red]
      #       - supplier: Some Supplier plc
      #     not: {id: ABC-123}

      # What is done: retain, retire, rehost, relocate, repurchase, replatform or refactor.
      # treatments:
      #   - do: replatform
      #     systems: old-databases
      #     start: 2027/28
      #     where-allowed: yes

      # Ways of buying and running: `domesday scenario levers` lists them.
      # levers:
      #   - lever: smaller-suppliers
      #     systems: {body: Some Council}
      #     start: 2027/28

      # Contracts: re-compete, extend (months), split (lots), exit, change-notice (change).
      # contracts:
      #   - do: re-compete
      #     systems: {supplier: Some Supplier plc}
      #     start: 2027/28

      # What may be spent beyond running cost in a year; a year left out has no limit.
      # budgets:
      #   2027/28: £2m

      """
  }
}
