# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# Debian packages, and their installation when something is missing. Sourced by examples/run, tests/run and .ci/run.

packages_to_build="g++ cmake make pkg-config libhpdf-dev libpugixml-dev libboost-locale-dev libharfbuzz-dev libzip-dev liblcms2-dev libdeflate-dev libhyphen-dev libcli11-dev gettext fonts-noto-core"
packages_to_test="catch2 qpdf poppler-utils jing libxml2-utils libreoffice-writer hyphen-lt hyphen-en-gb"
packages_to_measure="libbenchmark-dev"
packages_to_fill="python3-gi gir1.2-poppler-0.18"
packages_to_spell="python3 hunspell hunspell-lt hunspell-en-gb"
packages_to_edit="python3-uno"
packages_to_check="ccache"

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

# build FOLDER OPTION...: configures with the options and builds with every processor.
build() {
  local folder=$1
  shift
  # Only a new folder takes this up; one that is there keeps its generator.
  if command -v ninja >/dev/null; then export CMAKE_GENERATOR=Ninja; fi
  cmake -S . -B "$folder" "$@" >"$folder.log" 2>&1 || { cat "$folder.log"; return 1; }
  cmake --build "$folder" --parallel "$(nproc)" >>"$folder.log" 2>&1 || { tail -n 60 "$folder.log"; return 1; }
}

# run_tests FOLDER ARGUMENT...: ctest with the arguments. Tests that were skipped are named by ctest; here it is said why.
run_tests() {
  local folder=$1 status=0
  shift
  ctest --test-dir "$folder" --output-on-failure --parallel "$(nproc)" "$@" || status=$?
  grep -aho 'skipped: .*' "$folder"/Testing/Temporary/LastTest.log | sort | uniq -c || true
  return "$status"
}
