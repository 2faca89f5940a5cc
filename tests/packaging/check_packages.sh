#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages in a clean Debian 12, uses them there as somebody who may not write to /usr, looks at the
# window, and removes them without remains.
# usage: check_packages.sh PACKAGES WORK      as root; WORK keeps the clean root, apt's downloads and the results
set -euo pipefail
packages=$(readlink -f "$1") work=$(mkdir -p "$2" && readlink -f "$2")
# Mounts of a namespace of its own disappear with this process, however it ends.
[ -n "${HALFTONE_IN_NAMESPACE:-}" ] || HALFTONE_IN_NAMESPACE=1 exec unshare --mount --propagation private "$0" "$@"

base=$work/base root=$work/root results=$work/results
tools=(xvfb xauth x11-utils imagemagick fonts-dejavu-core shared-mime-info)
mapfile -t proxies < <(env | grep -iE '^(http|https|no)_proxy=')

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { say "FAILED: $*"; exit 1; }

# A bare Debian 12 of the package sources that this machine uses.
make_base() {
  local mirror
  # shellcheck disable=SC2016 # apt's own variable
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
  [ -n "$mirror" ] || fail "apt here knows no source of Debian 12; run apt-get update"
  say "Making a clean Debian 12"
  rm -rf --one-file-system "$base"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$base" "$mirror" >"$work/debootstrap.log" \
    || { tail "$work/debootstrap.log" >&2; fail debootstrap; }
  rm -f "$base/etc/apt/sources.list"
  cp -a /etc/apt/. "$base/etc/apt/"
  rm -f "$base"/etc/apt/apt.conf.d/docker-clean # it would throw away what the next run could use
  touch "$base/.ready"
}

make_root() {
  [ -e "$base/.ready" ] || make_base
  rm -rf --one-file-system "$root" "$results"
  cp -a "$base" "$root"
  mkdir -p "$results" "$work/archives" "$root/packages"
  cp "$packages"/*.deb "$root/packages"
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --bind "$work/archives" "$root/var/cache/apt/archives"
}

inside() {
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    "${proxies[@]}" chroot "$root" "$@"
}

# Runs the script on standard input as the user who may only write at home.
as_user() { inside runuser -u tester -- env -C /home/tester HOME=/home/tester XDG_RUNTIME_DIR=/home/tester/run bash -euo pipefail -s; }

install() {
  inside apt-get install -qy --no-install-recommends "$@" >>"$work/apt.log" 2>&1 \
    || { tail "$work/apt.log" >&2; fail "install $*"; }
}

# The file of the package called $1, as it is named inside.
file_of() { (cd "$root" && echo /packages/"$(basename packages/"$1"_*.deb)"); }

check_command_line() {
  say "halftone-cli"
  install "$(file_of halftone-common)" "$(file_of halftone-cli)"
  # shellcheck disable=SC2016 # dpkg's own variable
  ! inside dpkg-query -W -f '${Package}\n' | grep -E 'qt6|^halftone$' || fail "the command line brought Qt 6 along"
  as_user <<'END' | tee "$results/cli.txt"
demo=/usr/share/halftone/demo
halftone-cli --version
halftone-cli calibrate $demo/model --data $demo/calibration.jsonl --samples 8 --sequence-length 128 --name first
halftone-cli time first --source gaudi2-model
halftone-cli solve first --tau 0.0005
halftone-cli export first --tau 0.0005 --target inc --output exported
ls exported
# The session that is installed remembers the folder of the build.
cp $demo/demo.halftone .
halftone-cli validate demo.halftone --tau 0.0005 --data $demo/validation.jsonl --samples 4
END
}

check_window() {
  say "halftone"
  install "$(file_of halftone)"
  as_user <<'END' || fail "the window did not open the demo: $(cat "$root/home/tester/window.log")"
export DISPLAY=:7
Xvfb $DISPLAY -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
until xwininfo -root >/dev/null 2>&1; do sleep 0.2; done
halftone --demo 2>window.log &
window=$!
for _ in $(seq 300); do
  ! xwininfo -root -tree | grep -q "Demo – Halftone" || break
  sleep 0.2
done
xwininfo -root -tree | grep "Demo – Halftone"
sleep 5 # for the plots that are computed after the window is shown
import -window root window.png
kill $window
wait $window || true
kill $server
END
  cp "$root/home/tester/window.png" "$root/home/tester/window.log" "$results"
  [ ! -s "$results/window.log" ] || { cat "$results/window.log" >&2; fail "the window complained"; }
  inside grep -q '^application/x-halftone-session:\*.halftone$' /usr/share/mime/globs || fail "the type of its files is unknown"
}

check_removal() {
  say "Removing"
  inside apt-get purge -qy halftone halftone-cli halftone-common >>"$work/apt.log" 2>&1
  ! inside dpkg-query -W 'halftone*' 2>/dev/null | grep . || fail "packages are still known"
  ! find "$root" -xdev \( -path "$root/home" -o -path "$root/packages" \) -prune -o -iname '*halftone*' \
    ! -path '*/apt/archives/*' ! -path '*/var/log/*' -print | grep . || fail "files remain"
  ! grep -rl halftone "$root/usr/share/applications" "$root/usr/share/mime" "$root/usr/share/icons" 2>/dev/null \
    || fail "caches still name it"
}

: >"$work/apt.log"
make_root
inside apt-get update -qq
inside useradd --create-home tester
inside install -d -o tester -m 700 /home/tester/run
install "${tools[@]}"
check_command_line
check_window
check_removal
say "The packages install, work and go; see $results"
