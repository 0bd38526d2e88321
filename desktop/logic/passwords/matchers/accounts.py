"""Account, card and member numbers: digits that only their label gives away, or their form.

Bare digits are taken for chance. Behind (or before) "norek", "npwp" or "bpjs" they are the owner's own number, which
stands on a card, a form, a receipt: whoever is after this person has it.
"""

import re
from collections.abc import Callable, Iterator

from desktop.logic.findings import Span
from desktop.logic.indonesia.dates import is_day
from desktop.logic.passwords.matchers.label_words import choice
from desktop.logic.passwords.normalised import Normalised

Known = Callable[[str], bool]
"""Whether letters are a word, a name or a town of some list."""

_LABELS = choice(
    "ktp ektp nik kk kartukeluarga npwp rek rekening norek acc akun account va virtualaccount bpjs kes tk jkn kis "
    "kip kks pkh kjp sim sima simb simc paspor passport pasport nip nipp niy nrp nim nis nisn npm nuptk nidn induk "
    "wa whatsapp hp hape handphone telp tlp telepon telpon tel phone fax sms kontak call kartu atm debit debet "
    "kredit cc visa mastercard emoney etoll flazz brizzi bca bni bri btn bsi bjb bpd mandiri cimb niaga danamon "
    "permata mega muamalat jago seabank btpn ocbc panin maybank dana ovo gopay shopeepay linkaja flip token pln "
    "idpel meteran listrik pdam indihome wifi imei iccid sn serial seri resi invoice inv order pesanan trx "
    "transaksi id userid user member membership pelanggan peserta ujian registrasi daftar pendaftaran polis bpkb "
    "stnk rangka mesin taspen pensiun sertifikat ijazah kartupelajar rm rekammedis pasien antri anggota karyawan "
    "pegawai agen reseller kode pin sk dtks akta akte nop pbb pajak samsat tnkb noreg reg idcard perdana telkomsel "
    "tsel simpati indosat im3 xl axis tri smartfren byu rumah rmh kantor kntr toko"
)
_NUMBER_OF = r"(?:nomor|nomer|nmr|no|num|nomber|number)"
_LABEL = rf"(?:{_NUMBER_OF}?(?:{_LABELS})|{_NUMBER_OF})(?:ku|nya|saya|gue|gw)?"
_BEGINS = re.compile(rf"(?:{_LABEL})+")
_DIGITS = re.compile(r"(?<!\d)\+?\d(?:[\s._/-]?\d){7,19}(?!\d)")
_BEFORE = re.compile(r"[a-z\s._:=#/()*+-]*\Z")
_BEHIND = re.compile(r"[a-z\s._:=#/()*-]*")
_LONGEST_LABEL, _TELLING = 24, 4

_TAX_NUMBER = re.compile(r"(?<!\d)\d\d\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)")
_TAX_NUMBER_JOINED = re.compile(r"(?<!\d)\d{12}000(?!\d)")
_PASSPORT = re.compile(r"(?:paspor|pasport|passport)[\s._:=#-]?[a-z]{1,2}[\s._-]?\d{6,7}(?!\d)")
_HEALTH_CARD = re.compile(r"(?<!\d)000[0-3]\d{9}(?!\d)")
_OFFICIAL = re.compile(r"(?<!\d)(19[4-9]\d|20[01]\d)(\d\d)(\d\d)(?:19[6-9]|20[0-3])\d(?:0[1-9]|1[0-2])[12]\d{3}(?!\d)")
"""What its own form gives away: NPWP in its groups, or of a head office; a passport behind that word; the card of BPJS;
the NIP of an official (birth, entry, sex)."""


def find_accounts(reading: Normalised, this_year: int, known: Known) -> Iterator[Span]:
    """Each number of 8 to 20 digits with its label, and the numbers that show what they are."""
    if "pas" in reading.lower:
        yield from (found.span() for found in _PASSPORT.finditer(reading.lower))
    if not _DIGITS.search(reading.lower):
        return
    for pattern in (_TAX_NUMBER, _TAX_NUMBER_JOINED, _HEALTH_CARD):
        yield from (found.span() for found in pattern.finditer(reading.lower))
    for found in _OFFICIAL.finditer(reading.lower):
        if is_day(int(found[3]), int(found[2]), int(found[1])) and int(found[1]) < this_year:
            yield found.span()
    for found in _DIGITS.finditer(reading.lower):
        yield from _labelled(reading, *found.span(), known)


def _labelled(reading: Normalised, start: int, end: int, known: Known) -> Iterator[Span]:
    for letters in (reading.lower, *reading.leets):
        before = _BEFORE.search(letters[max(start - _LONGEST_LABEL, 0) : start])
        if before and is_label(before.group(), known):
            yield start - len(before.group()), end
        behind = _BEHIND.match(letters[end : end + _LONGEST_LABEL])
        if behind and is_label(behind.group(), known):
            yield start, end + len(behind.group())


def is_label(written: str, known: Known) -> bool:
    """Whether letters, which may have separators in them, say what number stands there, perhaps with whose it is."""
    letters = "".join(filter(str.isalpha, written))
    if not letters:
        return False
    if _BEGINS.fullmatch(letters):
        return True
    if known(letters):  # "jiwa" ends in "wa", and is no label
        return False
    begins = _BEGINS.match(letters)
    if begins and _is_whose(begins.group(), letters[begins.end() :], known):
        return True
    start = next((start for start in range(1, len(letters)) if _BEGINS.fullmatch(letters, start)), None)
    return start is not None and _is_whose(letters[start:], letters[:start], known)


def _is_whose(label: str, rest: str, known: Known) -> bool:
    """Whether what stands beside a label is a word or a name; a letter or two beside a label that nobody mistakes."""
    return known(rest) or (len(rest) < _TELLING - 1 and len(label) >= _TELLING)
