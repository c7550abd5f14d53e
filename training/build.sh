#!/bin/sh
# Rebuilds the training windows and the weights from nothing: training/build.sh [WORK FOLDER]. About an hour on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-"$here/../node_modules/.cache/training"}
python=${PYTHON:-/usr/bin/python3}
export OMP_NUM_THREADS=1 THREADS=${THREADS:-1}
cd "$here/recogniser"
"$python" corpus.py "$work/train" 2026 60 2000
"$python" corpus.py "$work/valid" 7001 2 2000
"$python" corpus.py "$work/unseen" 7002 2 2000 --held-out
"$python" train.py "$work/train" "$work/valid" "$work/net.pt" --steps 14000 --seed 1
"$python" export.py "$work/net.pt" "$here/../src/workers/digits/digit-weights.bin"
