"""The host in a warning can be read and not tapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkify_it import LinkifyIt

from desktop.logic.verify.answer.warning import defang

_HOSTS = st.from_regex(r"[a-z0-9-]{1,12}(\.[a-z0-9-]{1,12}){0,3}\.(com|id|go\.id|xyz|vip|org)", fullmatch=True)


@pytest.mark.parametrize("host", ["prakerja.vip", "prakerja.go.id.masuk-akun.xyz", "192.0.2.7", "[2001:db8::1]",
                                  "xn--prkerja-4ve.go.id"])  # fmt: skip
def test_no_link_finder_finds_a_link_in_a_warning(host: str) -> None:
    assert not LinkifyIt().match(f"Hati-hati. Alamat {defang(host)} bukan milik mereka.")


@given(_HOSTS)
def test_no_host_survives_defanging(host: str) -> None:
    assert not LinkifyIt().match(f"Alamat {defang(host)} palsu")
