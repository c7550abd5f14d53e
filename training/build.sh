#!/bin/sh
# Rebuilds the training windows and the weights from nothing: training/build.sh [WORK FOLDER]. About an hour and a half
# on two cores. What it did for the shipped weights, and how they scored, is in record.json.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-"$here/../node_modules/.cache/training"}
python=${PYTHON:-/usr/bin/python3}
# One thread: sums in another order would give other weights.
export OMP_NUM_THREADS=1 THREADS=1
cd "$here/recogniser"
"$python" corpus.py "$work/train" 2026 60 2000
"$python" corpus.py "$work/small" 2027 16 2000 --small
"$python" corpus.py "$work/embedded" 2028 8 2000 --embedded
"$python" corpus.py "$work/valid" 7001 2 2000
"$python" corpus.py "$work/unseen" 7002 2 2000 --held-out
"$python" train.py "$work/train" "$work/valid" "$work/first.pt" --steps 14000 --seed 1
"$python" train.py "$work/train,$work/small" "$work/valid" "$work/second.pt" \
  --steps 5500 --seed 2 --rate 0.0012 --start "$work/first.pt"
"$python" train.py "$work/train,$work/small,$work/embedded" "$work/valid" "$work/third.pt" \
  --steps 3200 --seed 3 --rate 0.0008 --start "$work/second.pt"
"$python" export.py "$work/third.pt" "$here/../src/workers/digits/digit-weights.bin"
"$python" scores.py "$work/third.pt" "$work/valid" "$work/unseen"
