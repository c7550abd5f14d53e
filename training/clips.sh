#!/bin/sh
# Makes the clips of the end-to-end tests anew: clips.sh OUT (tests/fixtures/screen/videos)
set -eu
here=$(dirname "$0")
screens=$(mktemp -d)
trap 'rm -rf "$screens"' EXIT
npx tsx "$here/screens/render-screens.ts" "$screens" --seed 90 --ids 160
/usr/bin/python3 "$here/photos/make_clips.py" "$screens" "$1"
