#!/usr/bin/env bash
# Checks everything: format, build without warnings, all tests. Installs what is missing first.
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
