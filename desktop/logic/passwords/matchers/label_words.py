"""The words beside numbers: labels of a place, a date, a class, a sum of money; units and the periods of a sum.

Each is a choice for a regular expression, the longest word first. Written down by hand, from everyday life.
"""


def choice(words: str) -> str:
    """The words as a choice for a regular expression, the longest first, so that none hides another."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


LABELS = choice(
    "nomor nomer nmr blok blk lantai kamar kmr kav kavling gang jalan rumah kodepos pos tps dusun tgl tanggal bln "
    "bulan thn tahun jam pukul hari minggu umur usia ultah lahir tgllahir kelas kls kelompok klp shift sift "
    "semester smt sem angkatan gel gelombang batch tim regu grup group geng bab pasal ayat surat juz hal halaman "
    "seri part vol edisi level lvl season episode eps rank top juara urutan absen gaji utang hutang cicil cicilan "
    "setoran spp uangkos uangsaku angsuran harga modal upah honor bonus insentif saldo tabungan target omzet untung "
    "dana bayar pinjam pinjaman kredit arisan jajan uang duit thr blt pin atm nik ktp rek bpjs sim nip nim nis nisn "
    "pintu gerbong kursi meja loket antrian antrean nomorantrian sektor sdn smpn sman smkn mtsn cluster tower "
    "gedung ruang unit jalur bus angkot"
)
SHORT_LABELS = choice("no rt rw km lt gg jl jln th bl tg hr kk ke lv ep sd smp sma smk mi mts ma tk dp rp idr wa hp")
GLUED_LABELS = choice("rt rw no km")
"""Of two letters, or as short as an end of words: behind other letters stand only those, and with two digits."""

_MONEY = (
    "rb rbu ribu rebu rebuan ribuan rban jt jta juta jutaan jeti m k t miliar milyar milliar mlr triliun trilyun "
    "rupiah rp perak idr"
)
_MEASURES = (
    "dolar dollar usd persen prosen kali kg kilo kilogram gr gram ons ton km kilometer meter mtr cm mm liter ltr lt ml "
    "gb mb tb giga cc watt volt th thn tahun bl bln bulan hr hari jam mnt menit dtk detik mg mgg minggu orang org anak "
    "bersaudara saudara ekor biji buah butir lembar lbr unit pcs bungkus porsi piring gelas botol karung sak kotak dus "
    "lusin meteran hektar ha hp pk inci inch derajat lantai kamar gang bab juz ayat rakaat besar serangkai sekawan"
)
_UNITS = f"{_MONEY} {_MEASURES}".split()
LONG_UNITS = choice(" ".join(["rb", "jt", *(word for word in _UNITS if len(word) > 2)]))
SHORT_UNITS = choice(" ".join(["k m t x h l g %", *(word for word in _UNITS if len(word) < 3)]))
"""Those stand at the end of letters: chance puts two letters behind a digit often."""

PERIODS = choice("bulan bln bl hari hr minggu mgg mg tahun thn th jam orang org kg kilo anak gelas porsi biji bulannya")
MAJORS = choice(
    "ipa ips mipa mia iis ibb bahasa bhs agama tkj tjkt rpl pplg akl ak otkp mplb ap pm bdp mm dkv multimedia tkr "
    "tkro tsm tbsm tp tpm titl toi tav kimia farmasi perawat jasaboga boga busana perhotelan unggulan reguler"
)
TITLES = choice(
    "jl jln jalan gg gang desa ds dusun kel kec kab prov sd smp sma smk pt cv ud toko kedai warung osis pramuka paskib "
    "hmi pmii bem ukm umkm pkk posyandu bpd bumdes kud polsek polres kodim koramil puskesmas rsud ruko rusun apt "
    "apartemen perumnas kost kos kontrakan wisma asrama mess kios lapak"
)
"""What stands before a name: of a street, a village, a school, a firm, a club."""

DATED = choice("lahir kelahiran ttl ultah jadian nikah anniv wisuda sejak")
"""What stands before a date."""

BLOCKS = choice("blok blk block kav kavling komplek kompleks perum perumahan gedung tower cluster ruang kamar gang")
ESTATES = choice(
    "perum perumahan komplek kompleks griya graha villa vila puri taman pesona cluster residence kpr btn apt "
    "apartemen rusun rusunawa perumnas ruko kios"
)
"""What stands before the name of an estate of houses."""
VILLAGES = choice("desa kampung dusun dukuh kelurahan kecamatan jalan gang perum komplek banjar")
SHORT_VILLAGES = choice("ds kp jl jln gg kel kec")
BEHIND_VILLAGES = choice("rt rw no blok gang kec kab")
"""What stands before the name of a village or a street, and what behind it."""
SCHOOLS = choice("sd sdn mi min smp smpn mts mtsn sma sman smk smkn ma man tk paud")
TIMES = choice("tgl tanggal bln bl bulan thn th tahun hr hari jam mg minggu bab juz ayat kamar lantai gang")
"""Units that are a label before a number: thn98bln5."""
