#!/usr/bin/env bash
# Runs the main job on the bundled corpus, into the folder demo-output.
set -euo pipefail
cd "$(dirname "$0")/.."

exec .build/release/qualm run --project corpora/genomics-belgium --output demo-output
