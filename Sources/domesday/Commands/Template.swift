import ArgumentParser
import EstateModel

/// `domesday template`: an empty canonical inventory.
struct Template: ParsableCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, xml
    case jsonSchema = "json-schema"
    case xsd
  }

  static let configuration = CommandConfiguration(
    abstract: "Prints an empty inventory with a comment for each column.")

  @Option(help: "csv, xml, json-schema or xsd.")
  var format: Form = .csv

  func run() {
    switch format {
    case .csv: Terminal.data(InventoryTemplate.csv)
    case .xml: Terminal.data(InventoryTemplate.xml)
    case .jsonSchema: Terminal.data(InventoryTemplate.jsonSchema)
    case .xsd: Terminal.data(InventoryTemplate.xsd)
    }
  }
}
