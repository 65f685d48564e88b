extension NavigationItem {
  /// The item as a step of the way back.
  var step: (words: String, address: String) { step(up: "") }

  /// The item as a step of the way back from a page of a folder within the report's, whose way there is `up`.
  func step(up: String) -> (words: String, address: String) { (words: rawValue, address: up + address) }
}
