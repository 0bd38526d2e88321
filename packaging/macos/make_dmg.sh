#!/bin/sh
# build/folder/Jaga Akun.app -> a disk image for this machine's kind of processor (arm64 or x86_64; there is no one for both:
# three libraries have no such wheels). Not run where it was written: there is no macOS there.
set -eu

version=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$root/build/macos/image"
cp -R "$root/build/folder/Jaga Akun.app" "$root/build/macos/image/"
ln -sf /Applications "$root/build/macos/image/Applications"
hdiutil create -ov -format ULMO -volname "Jaga Akun" -srcfolder "$root/build/macos/image" \
    "$root/build/macos/jaga-akun-$version-$(uname -m).dmg"
