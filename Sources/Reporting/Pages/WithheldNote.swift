/// What stands in a report where something is withheld from its readers.
enum WithheldNote {
  /// In place of one value.
  static let word: HTML = "<span class=\"unknown\">withheld</span>"
  /// In place of a list of systems.
  static let systems: HTML =
    "<p class=\"none\">Withheld: this report shows no single system. The totals count all of them.</p>\n"
  /// In place of groups that would be of a few systems each.
  static let smallGroups: HTML =
    "<p class=\"none\">Withheld: most of these would be of too few systems. They are shown for the whole estate.</p>\n"
  /// In place of cells of inventories and what is worked from them.
  static let evidence: HTML =
    "<p class=\"none\">Withheld: cells of inventories, and formulas with the facts put in, may name what this report does not.</p>\n"
}
