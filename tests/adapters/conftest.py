"""What tests of the network rely on: a certificate of our own."""

import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of localhost that nobody vouches for."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl makes the certificate of this test")
    file = tmp_path_factory.mktemp("certificate") / "certificate.pem"
    subprocess.run(
        [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", str(file.with_name("key.pem")), "-out", str(file)],
        check=True, capture_output=True,
    )  # fmt: skip
    return file
