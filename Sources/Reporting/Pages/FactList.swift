/// Facts of a page as terms and what is known of each, in the order they were added.
struct FactList {
  private var items: [HTML] = []

  /// Adds a term and its value.
  mutating func add(_ term: String, _ value: HTML) {
    items.append("<dt>\(term)</dt><dd>\(value)</dd>\n")
  }

  /// The list, as one element.
  var html: HTML { "<dl class=\"facts\">\n\(items)</dl>\n" }
}
