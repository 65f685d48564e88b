#!/usr/bin/env bash
# Checks everything: format, build without warnings, all tests, agreement with the second implementation. Installs what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh

echo "Checking the format"
swift format lint --strict --recursive --parallel Sources Tests Package.swift

echo "Building with tests"
swift build --build-tests

echo "Running the tests"
swift test --skip-build

echo "Checking a report"
Scripts/check-report.sh .build/debug/domesday

echo "Killing imports"
python3 -B Tests/Killing/kill.py --domesday .build/debug/domesday --times 6 --rows 4000 --files 8 --cases import import-more

echo "Comparing with the second implementation"
domesday="$(swift build --show-bin-path)/domesday"
python3 -B Tests/Verification/second/check.py --domesday "$domesday"
python3 -B Tests/Verification/second/check.py --domesday "$domesday" --generate 1000
python3 -B Tests/Verification/second/check.py --domesday "$domesday" --generate 500 --seed 26 \
  --kev Tests/Verification/second/exploited.csv
