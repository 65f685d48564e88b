#!/usr/bin/env bash
# Builds Domesday, runs the main job on the sample estate, and compares what strategists might do with it.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh

swift build -c release --product domesday
out="${1:-out/sample}"
day=2026-11-21
domesday=.build/release/domesday
"$domesday" analyse SampleData --out "$out" --as-of "$day"

runs=()
for scenario in do-nothing cloud-first wait-a-year break-up-oxbow break-up-as-claimed partners tidy-first best-worth; do
  runs+=("$("$domesday" assess --estate "$out/estate.sqlite" --scenario "SampleData/scenarios/$scenario.yaml" \
    --as-of "$day" --quiet)")
done
"$domesday" compare "${runs[@]}" --estate "$out/estate.sqlite" --out "$out" --quiet >"$out/comparison.txt"
head -4 "$out/comparison.txt"
echo "The report: $out/index.html; the comparison: $out/comparison.html"
