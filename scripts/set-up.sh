#!/usr/bin/env bash
# Installs the Debian or Ubuntu packages that Qualm is built and tested with. Safe to run again: what is there
# stays as it is.
set -euo pipefail

packages=(
  libicu-dev     # words, sentences, normal forms, encodings
  libstemmer-dev # Snowball stems
  libcld2-dev    # language detection
  libsqlite3-dev # the project store
  libzip-dev     # Word, OpenDocument and Excel files are zip archives …
  libxml2-dev    # … of XML
  zlib1g-dev     # what PDF files have packed
  libxlsxwriter-dev # Excel workbooks, written
  pkg-config     # where libxml2 lies
  poppler-utils  # pdftotext, for PDF files
  unicode-data   # Unicode's own test lines, for the tests
  g++            # the C++ library that CLD2 is written with
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "Please install as root: apt-get install ${missing[*]}" >&2
      exit 1
    }
    sudo=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

command -v swift >/dev/null || {
  echo "Qualm needs a Swift 6 toolchain: see https://www.swift.org/install" >&2
  exit 1
}
