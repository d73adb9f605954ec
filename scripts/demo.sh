#!/usr/bin/env bash
# Runs the main job on the bundled corpus, into the folder demo-output, and makes demo-project: a copy of the corpus with
# a store, in which the two coders' decisions are loaded.
set -euo pipefail
cd "$(dirname "$0")/.."
qualm="$PWD/.build/release/qualm"

"$qualm" run --project corpora/genomics-belgium --output demo-output

project=demo-project/corpora/genomics-belgium
if [ ! -e "$project/.qualm" ]; then
  # With the folder of codebooks, because qualm.yaml names them by their place.
  mkdir -p demo-project/corpora
  cp -R codebooks demo-project/
  cp -R corpora/genomics-belgium demo-project/corpora/
fi
echo
"$qualm" code --save --project "$project" >/dev/null
"$qualm" import --codings "$project"/codings/*.csv --project "$project" >/dev/null
"$qualm" compare --project "$project" >/dev/null
echo "To review, compare and settle: cd $project, then $qualm review, compare, agreement or review --disputed."
