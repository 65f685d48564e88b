import ArgumentParser

@main
struct Domesday: ParsableCommand {}
