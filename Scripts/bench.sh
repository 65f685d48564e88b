#!/usr/bin/env bash
# Times the main job without trials against a polars script that does the same work, on a synthetic inventory, in the
# same run; then 10,000 systems with 10,000 trials against a numpy script that draws the same distributions.
# Usage: Scripts/bench.sh [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
rows="${1:-1000000}"
work=".build-bench"

if [ ! -x "$work/bin/python" ]; then
  python3 -m venv "$work"
  "$work/bin/pip" install --quiet numpy polars pyarrow adbc-driver-manager adbc-driver-sqlite
fi
swift build -c release --product domesday
inventory="$work/inventory-$rows.csv"
[ -f "$inventory" ] || "$work/bin/python" Scripts/bench/make_inventory.py "$rows" "$inventory"

"$work/bin/python" Scripts/bench/compare.py \
  ".build/release/domesday analyse $inventory --out $work/domesday --as-of 2026-11-21 --trials 0 --quiet" \
  "$work/bin/python Scripts/bench/baseline_polars.py $inventory $work/polars --as-of 2026-11-21"

trials="$work/inventory-10000.csv"
[ -f "$trials" ] || "$work/bin/python" Scripts/bench/make_inventory.py 10000 "$trials"
for count in 0 10000; do
  echo "analyse, 10,000 systems, $count trials:"
  ( time .build/release/domesday analyse "$trials" --out "$work/trials" --as-of 2026-11-21 --trials "$count" --quiet \
    2> /dev/null ) 2>&1 | grep real
done
echo "numpy, 200 of the systems, 10,000 trials, 11 open criteria, 5 of them coupled:"
"$work/bin/python" Scripts/bench/baseline_trials.py 200 10000 11 5
