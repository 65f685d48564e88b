extension NavigationItem {
  /// The item as a step of the way back.
  var step: (words: String, address: String) { (words: rawValue, address: address) }
}
