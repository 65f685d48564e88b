#!/usr/bin/env bash
# Runs the tests of the readers under the address and undefined-behaviour sanitizers: `Scripts/sanitize.sh [FILTER]`.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
filter="${1:-TabularTests|EstateImportTests|EstateModelTests|CatalogueTests}"
for sanitizer in address undefined; do
  echo "Testing under the $sanitizer sanitizer"
  # libxml2 and SQLite keep memory for the life of the process; leaks are looked for by Scripts/fuzz.sh.
  ASAN_OPTIONS=detect_leaks=0 swift test --scratch-path ".build-$sanitizer" --sanitize="$sanitizer" --filter "$filter"
done
