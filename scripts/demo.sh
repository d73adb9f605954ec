#!/usr/bin/env bash
# Runs the main job on the bundled corpus, into the folder demo-output; writes the report, demo-report.html, with its tables,
# demo-report.xlsx; and makes demo-project: a copy of the corpus with a store, in which the two coders' decisions are
# loaded.
set -euo pipefail
cd "$(dirname "$0")/.."
qualm="$PWD/.build/release/qualm"

study=corpora/genomics-belgium
"$qualm" run --project "$study" --output demo-output
"$qualm" report --project "$study" --codings "$study"/codings/coder-1.csv --codings "$study"/codings/coder-2.csv \
  --output demo-report.html --xlsx demo-report.xlsx
echo "Open demo-report.html in a browser: findings, scores, quotes and methods on one page."

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
