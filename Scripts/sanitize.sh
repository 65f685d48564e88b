#!/usr/bin/env bash
# Runs the tests of the readers under the address and undefined-behaviour sanitizers: `Scripts/sanitize.sh [FILTER]`.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
filter="${1:-TabularTests|EstateImportTests|EstateModelTests|CatalogueTests}"

# run NAME OPTION...: the tests, built in a folder of their own.
run() {
  echo "Testing under the $1 sanitizer"
  # libxml2 and SQLite keep memory for the life of the process; leaks are looked for by Scripts/fuzz.sh.
  ASAN_OPTIONS=detect_leaks=0 swift test --scratch-path ".build-$1" "${@:2}" --filter "$filter"
}
run address --sanitize=address
# Swift checks its own arithmetic. In the C that is compiled here, undefined behaviour ends the tests.
run undefined -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
