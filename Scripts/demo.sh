#!/usr/bin/env bash
# Builds Domesday and runs the main job on the sample estate; says where the report is.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh

swift build -c release --product domesday
out="${1:-out/sample}"
.build/release/domesday analyse SampleData --out "$out" --as-of 2026-11-21
echo "The report: $out/index.html"
