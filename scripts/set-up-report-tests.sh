#!/usr/bin/env bash
# Installs what the tests of the report need beside the others: Chromium, and axe-core, the accessibility rules, out of a
# Python package. About 100 MB. Safe to run again.
set -euo pipefail
cd "$(dirname "$0")/.."

package=axe-playwright-python
version=0.1.8 # axe-core 4.12.1
folder=.build/report-tests

sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pip3 >/dev/null || missing+=(python3-pip)
command -v unzip >/dev/null || missing+=(unzip)
if [ ${#missing[@]} -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-liberation >/dev/null
fi

if [ ! -e "$folder/axe.min.js" ]; then
  mkdir -p "$folder"
  pip3 download --quiet --no-deps --dest "$folder" "$package==$version"
  unzip -o -q -j "$folder"/axe_playwright_python-*.whl axe_playwright_python/axe.min.js -d "$folder"
fi
