#!/bin/sh
# Makes one corpus of photos: corpus.sh OUT SEED IDS NEGATIVES PORTAL [option of make_photos.py …]
# Deterministic by seed. Needs Chromium, Debian's python3-opencv and the fonts that corpus.md names.
set -eu
here=$(dirname "$0")
out=$1 seed=$2 ids=$3 negatives=$4 portal=$5
shift 5
screens=$(mktemp -d)
trap 'rm -rf "$screens"' EXIT
rm -f "$out/truth.json"
npx tsx "$here/screens/render-screens.ts" "$screens" --seed "$seed" --ids "$ids" --negatives "$negatives" --portal "$portal"
/usr/bin/python3 "$here/photos/make_photos.py" "$screens" "$out" --seed "$seed" "$@"
