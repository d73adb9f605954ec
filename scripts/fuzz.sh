#!/usr/bin/env bash
# Lets libFuzzer look for inputs that break a parser, so many seconds for each.
#
#   scripts/fuzz.sh SECONDS [TARGET …]      all targets where none is named
#
# What it finds stands in Tests/Fuzz/Crashes/TARGET: a test replays it from then on. The inputs that reach something
# new are kept in .build/fuzz-corpus, so that the next run starts where this one ended.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?usage: scripts/fuzz.sh SECONDS [TARGET …]}
shift
# Every module is compiled to tell the fuzzer what it reaches: a build of its own, and a slow one the first time.
QUALM_FUZZ=1 swift build -c release --sanitize fuzzer --scratch-path .build/fuzz --product qualm-fuzz
fuzz=.build/fuzz/release/qualm-fuzz
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(QUALM_FUZZ_TARGET=list "$fuzz" 2>&1 | sed -n 's/^target: //p')
status=0
for target in "${targets[@]}"; do
  corpus=.build/fuzz-corpus/$target
  found=Tests/Fuzz/Crashes/$target
  seeds=Tests/Fuzz/Seeds/$target
  [ -d "$seeds" ] || seeds=Tests/Fixtures
  mkdir -p "$corpus" "$found"
  log=.build/fuzz-corpus/$target.log
  if QUALM_FUZZ_TARGET=$target "$fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
    -artifact_prefix="$found/" "$corpus" "$seeds" >"$log" 2>&1; then
    echo "$target: $(grep -c . < <(ls "$corpus")) inputs, $(sed -n 's/^Done \([0-9]*\) runs.*/\1 runs/p' "$log"), nothing found"
  else
    echo "$target: broken; see $log and $found"
    status=1
  fi
  rmdir --ignore-fail-on-non-empty "$found"
done
exit $status
