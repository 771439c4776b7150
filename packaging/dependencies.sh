# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# To be sourced. What packaging/run and tests/run share: installing what is missing, and building a preset.
# Nothing here writes to stdout; that belongs to the program that is started in the end.

galley_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

galley_say() { printf '%s\n' "$*" >&2; }

# galley_packages PURPOSE... : the names listed for these purposes, but for those whose program is there anyway.
galley_packages() {
    local purpose name program wanted
    while read -r purpose name program; do
        for wanted in "$@"; do
            if [[ $purpose == "$wanted" ]] && { [[ -z $program ]] || ! command -v "$program" >/dev/null; }; then
                printf '%s\n' "$name"
            fi
        done
    done <"$galley_root/packaging/debian-packages.txt"
}

# galley_missing NAME... : those that are not installed.
galley_missing() {
    local status
    status=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    local name
    for name in "$@"; do
        if ! grep -qxF "$name installed" <<<"$status"; then
            printf '%s\n' "$name"
        fi
    done
}

# galley_install PURPOSE... : installs what is listed for these purposes and is missing. Asks nothing of the network
# when nothing is.
galley_install() {
    local -a wanted missing as_root=()
    mapfile -t wanted < <(galley_packages "$@")
    if ! command -v dpkg-query >/dev/null; then
        galley_say "This is no Debian system. Galley needs what Debian calls: ${wanted[*]}"
        return 0
    fi
    mapfile -t missing < <(galley_missing "${wanted[@]}")
    if ((${#missing[@]} == 0)); then
        return 0
    fi
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            galley_say "Some packages are missing. Run this as root, then try again:"
            galley_say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    galley_say "Installing ${missing[*]}"
    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    # sudo asks for its password on the terminal, so what apt-get reads may be empty.
    "${as_root[@]}" "${apt[@]}" update </dev/null >&2
    "${as_root[@]}" "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}

# galley_configure PRESET : once; afterwards the build looks after itself.
galley_configure() {
    local build=$galley_root/build/$1 log
    local -a fresh=()
    if [[ -f $build/.configured && -f $build/build.ninja ]] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$galley_root" "$build/CMakeCache.txt"; then
        return 0
    fi
    if [[ -f $build/CMakeCache.txt ]]; then
        fresh=(--fresh) # begun and never ended, or the project was moved
    fi
    rm -f "$build/.configured"
    galley_say "Configuring the $1 build"
    mkdir -p "$build"
    log=$build/configure.log
    if ! (cd "$galley_root" && cmake --preset "$1" "${fresh[@]}") >"$log" 2>&1; then
        cat "$log" >&2
        galley_say "The build could not be configured. What was said is in $log"
        return 1
    fi
    touch "$build/.configured"
}

# galley_build PRESET [TARGET...] : brings build/PRESET up to date; says nothing when it is.
galley_build() {
    local preset=$1
    shift
    local -a targets=()
    if (($# > 0)); then
        targets=(--target "$@")
    fi
    mkdir -p "$galley_root/build"
    (
        # Two of us at once would spoil each other's files. The lock goes with this subshell.
        flock 9
        galley_configure "$preset"
        cmake --build "$galley_root/build/$preset" "${targets[@]}" 2>&1 9>&- | sed '/^ninja: no work to do/d' >&2
    ) 9>"$galley_root/build/.$preset.lock"
}
