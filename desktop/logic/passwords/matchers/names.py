"""Names of Chinese Indonesians in their old spelling: a family name and two syllables, tried as one name."""

import re
from collections.abc import Iterator

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import case_cost
from desktop.logic.passwords.normalised import Normalised

_FAMILIES = (
    "ang bong chen chan cheng chin chow djie gan go goh gouw gow han hauw heng ho hoo hung jap jo jong kam kang khoe "
    "khoo khouw kho kok kwa kwan kwee kwik kwok lau lauw lay lee leng li liauw lie liem lim lin liong liu lo loa loe "
    "low lu ma na ng ngo nio njo njoo nyoo oei oen oey ong oon ouw phang phoa pouw pwee que shie siauw sie siem siek "
    "sim siong so soe soei souw su sun tan tang tay tee teng teh teo the thio thung tio tjan tjeng tjhin tjia tjiam "
    "tjio tjiong tjiu tjoa tjoe tjong tjung toh tong tung wang wee wong yap yauw yong yo yoe zhang"
)
_SYLLABLES = (
    "a an ang ap ban bang beng bi bian bie biauw bing bio bo boe boen bok boon bu bun bwee chai cheng chiang chin "
    "ching chiu choon chu chuan chun djie djien djin djoe djoen eng eddy fa fang fei fen fie fong foe fook fu gi gie "
    "giap giok giam gim go goan gwan hai ham han hap hauw hay he hedy heng hian hie hien him hin hing hiong ho hoa "
    "hoat hoei hoen hok hong hoo hor houw hua huat hui hun hwa hwat hwee hwie in ing ip jan jin joe kang ke keng "
    "khing khoen kiam kian kiat kie kiem kim king kioe kiok kiong koan kok kong koei koen koon ku kui kun kwan kwang "
    "kwat kwee kwie kwoe lai lan lay le leng li lian liang liat lie liem lien lim lin ling liok liong liu loen long "
    "lok lun ma mei ming mo moy na nam nio nyo oen on pek peng phing phoen pie pin ping po poen pwee sek seng sian "
    "siang siat siauw sie siem sien sik sim sin sing sioe siok siong so soei soen soon su sui sun swan swat swie "
    "swee tat tek teng thay thiam thian thien thing thong tiam tian tiang tiat tien tik tin ting tiong tjiok tiu "
    "tjai tjay tjeng tjhiang tjhing tjiang tjie tjien tjin tjing tjoan tjoe tjoei tjoen tjong to toan tong tung un "
    "wan wat wei wen wie wong yam yan yang yen yin ying yok yong you yu yun"
)
_COST, _JOINING = 6.0, 0.7
"""Below the count of all of them (some million): a few family names and syllables are had by most."""


def _one_of(words: str) -> str:
    return "|".join(sorted(set(words.split()), key=len, reverse=True))


_NAME = re.compile(rf"(?=((?:{_one_of(_FAMILIES)})(?:[ ._-]?(?:{_one_of(_SYLLABLES)})){{2}}))")


def find_syllable_names(reading: Normalised) -> Iterator[Match]:
    """Every stretch that reads as such a name."""
    for match in _NAME.finditer(reading.lower):
        start, end = match.span(1)
        yield Match(start, end, _COST + case_cost(reading.text[start:end]), vocabulary.NAME, _JOINING)
