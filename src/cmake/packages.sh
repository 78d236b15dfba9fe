# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# Debian packages, and their installation when something is missing. Sourced by examples/run, tests/run and .ci/run.

packages_to_build="g++ cmake make pkg-config libhpdf-dev libpng-dev libpugixml-dev libboost-locale-dev libicu-dev libharfbuzz-dev libzip-dev liblcms2-dev libdeflate-dev libcli11-dev gettext fonts-noto-core"
packages_to_test="catch2 qpdf poppler-utils mupdf-tools jing libxml2-utils libreoffice-writer hyphen-lt hyphen-en-gb libqpdf-dev libexpat1-dev"
packages_to_measure="libbenchmark-dev"
packages_to_fill="python3-gi gir1.2-poppler-0.18"
packages_to_spell="python3 hunspell hunspell-lt hunspell-en-gb"
packages_to_edit="python3-uno"
packages_to_check="ccache clang-14 clang-16 clang-format-16 clang-tidy-16 libclang-rt-16-dev"

# install_missing PACKAGE...: installs those that are not there, through sudo when not root. Where there is no apt it says
# what is needed and goes on, since the libraries may be there under other names.
install_missing() {
  local missing=() package
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "No apt here. Needed, under the names that Debian 12 gives them: $*"
    return 0
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Not root and no sudo. To be installed: ${missing[*]}"
      return 0
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET OPTION...: configures with the preset and the options, and builds with every processor.
build() {
  local preset=$1 log=build-$1.log
  shift
  # Only a new folder takes this up; one that is there keeps its generator.
  if command -v ninja >/dev/null; then export CMAKE_GENERATOR=Ninja; fi
  cmake --preset "$preset" "$@" >"$log" 2>&1 || { cat "$log"; return 1; }
  cmake --build --preset "$preset" --parallel "$(nproc)" >>"$log" 2>&1 || { tail -n 60 "$log"; return 1; }
}

# run_tests PRESET ARGUMENT...: ctest with the arguments. It names the tests that were skipped; then it is said why.
run_tests() {
  local preset=$1 folder=build-$1 status=0
  shift
  [ "$preset" != release ] || folder=build
  ctest --preset "$preset" --parallel "$(nproc)" "$@" || status=$?
  say_what_was_skipped "$folder"/Testing/Temporary/LastTest.log
  return "$status"
}

# say_what_was_skipped LOG...: each reason once, and how often.
say_what_was_skipped() {
  grep -ahoi 'skipped: .*' "$@" | sort | uniq -c || true
}
