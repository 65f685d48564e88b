#!/usr/bin/env bash
# Times the main job against a polars script that does the same work, on a synthetic inventory, in the same run.
# Usage: Scripts/bench.sh [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
rows="${1:-1000000}"
work=".build-bench"

if [ ! -x "$work/bin/python" ]; then
  python3 -m venv "$work"
  "$work/bin/pip" install --quiet polars pyarrow adbc-driver-manager adbc-driver-sqlite
fi
swift build -c release --product domesday
inventory="$work/inventory-$rows.csv"
[ -f "$inventory" ] || "$work/bin/python" Scripts/bench/make_inventory.py "$rows" "$inventory"

"$work/bin/python" Scripts/bench/compare.py \
  ".build/release/domesday analyse $inventory --out $work/domesday --as-of 2026-11-21 --quiet" \
  "$work/bin/python Scripts/bench/baseline_polars.py $inventory $work/polars --as-of 2026-11-21"
