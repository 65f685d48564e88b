#!/usr/bin/env bash
# Feeds the readers bytes that nobody would write: `Scripts/fuzz.sh [SECONDS] [READER...]`, 60 seconds for each reader
# unless stated. Coverage-guided (libFuzzer) under the address sanitizer; what breaks a reader is kept in .build-fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
seconds="${1:-60}"
shift || true
readers=("$@")
[ "${#readers[@]}" -gt 0 ] || readers=($(ls Tests/Fuzz/Corpus))

DOMESDAY_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product FuzzReaders
failed=0
for reader in "${readers[@]}"; do
  found=".build-fuzz/found/$reader"
  mkdir -p "$found/corpus"
  # The readers of office documents get their parts fuzzed, and the archive round them made anew each time.
  case "$reader" in workbook | document) export DOMESDAY_FUZZ_PACKING="$reader" ;; *) unset DOMESDAY_FUZZ_PACKING ;; esac
  echo "Fuzzing $reader for $seconds s"
  .build-fuzz/release/FuzzReaders "$found/corpus" "Tests/Fuzz/Corpus/$reader" -max_total_time="$seconds" \
    -max_len=16384 -timeout=20 -detect_leaks=0 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$found/" 2>"$found/log" || failed=1
  # Leaks are looked for once, over all that was found: the look costs more than the reading.
  .build-fuzz/release/FuzzReaders "$found/corpus" "Tests/Fuzz/Corpus/$reader" -runs=0 -detect_leaks=1 2>>"$found/log" || failed=1
  grep -E 'stat::number_of_executed_units|stat::peak_rss_mb|SUMMARY|Test unit written' "$found/log" || true
done
exit "$failed"
