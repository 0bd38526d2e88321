#!/bin/sh
# Installs the package, uses it as a user with an empty home, removes it, and looks for what is left.
#
#     packaging/linux/deb_test.sh PACKAGE      (as root, on a machine to throw away; Python with segno for the smoke)
set -eu

package=$(readlink -f "$1")
here=$(dirname "$(readlink -f "$0")")
python=${PYTHON:-$here/../../.venv/bin/python}
user=jaga-akun-coba
work=$(mktemp -d)
chmod 755 "$work"

# What a package may not touch: everything but what other packages write when they are told of one.
traces() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/tmp -o -path /work \
        -o -path /root -o -path /var/log -o -path /var/cache -o -path /var/lib/dpkg -o -path /var/lib/apt \) -prune -o \
        \( -iname '*jaga-akun*' -o -iname 'id.jaga-akun*' \) -print | sort
}

before=$(traces)
useradd --create-home "$user"
find "/home/$user" | sort > "$work/home"
apt-get install -y -q "$package" > "$work/apt.txt"

cat > "$work/as-user" <<END
#!/bin/sh
cd /
test "\$(jaga-akun --version)" = "jaga-akun \$(dpkg-query -W -f '\${Version}' jaga-akun)"
jaga-akun check www.prakerja.go.id > /dev/null
jaga-akun check prakerja.vip > /dev/null || test \$? = 4
QT_QPA_PLATFORM=offscreen jaga-akun --until-painted
jaga-akun remind --list
man -w jaga-akun > /dev/null
END
chmod 755 "$work/as-user"
su "$user" -c "$work/as-user"
find "/home/$user" | sort | diff "$work/home" - # nothing was asked for, so nothing is kept
grep -q '^MimeType=message/rfc822;' /usr/share/applications/jaga-akun.desktop
"$python" "$here/../smoke.py" /usr/bin/jaga-akun

test -z "$(dpkg --verify jaga-akun)" # nothing of it was changed by running it
apt-get purge -y -q jaga-akun > "$work/apt.txt"
userdel --remove "$user" 2> /dev/null
after=$(traces)
if [ "$before" != "$after" ]; then
    printf 'left behind:\n%s\n' "$after"
    exit 1
fi
rm -r "$work"
echo "installed, used, removed: nothing is left"
