"""Names that everybody knows, of all peoples of Indonesia; the programme, the registry, offices and aid."""

import pytest

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.estimator import Estimator
from tests.logic.passwords.conftest import TODAY, codes_of


@pytest.mark.parametrize(
    "text",
    [
        "boazsolossa", "FransKaisiepo1", "lukasenembe", "yoriesraweyai",  # Papua
        "najwashihab", "aliAlatas", "habibluthfi99",  # Arab families
        "SusiSusanti71", "kwikkiangie", "oeitiongham", "TanBunLiong", "limkengtat88", "gosoenhok",  # Chinese
        "gohketiong",
        "sihombinglumbantoruan", "ruhutsitompul", "BobbyNasution12",  # Batak
        "andisudirman", "daengmangkona", "mallarangeng1965",  # Bugis, Makassar
        "sondakhwaworuntu", "samratulangi", "tumbelaka77",  # Minahasa
        "latuconsina12", "pattiasina", "glennfredly",  # the Moluccas
        "wayankoster", "madepastika1", "lalumuhammadzohri", "johnnyplate", "tjilikriwut", "cutnyakdien!",
    ],
)  # fmt: skip
def test_a_known_name_is_not_strong(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score <= 2


@pytest.mark.parametrize(
    "text",
    [
        "prakerja.go.id", "www.kemnaker.go.id", "dashboard.prakerja.go.id1", "disnaker.jabarprov.go.id",
        "kemensos.go.id!",
        "lolosgel70", "Gelombang72Lolos", "insentifcair2025", "kartupencaker01", "bsucair600", "umkmgodigital",
        "pkhcair2024",
        "guruhonorer2020", "lolospppk", "kurbri123",
    ],
)  # fmt: skip
def test_words_of_the_programme_of_offices_and_of_aid_are_not_strong(estimator: Estimator, text: str) -> None:
    strength = estimator.estimate(text, today=TODAY)

    assert strength.score <= 2
    assert vocabulary.HARD_TO_GUESS.id not in codes_of(strength)


def test_an_address_of_the_registry_is_a_word_of_the_programme(estimator: Estimator) -> None:
    assert vocabulary.PROGRAMME.id in codes_of(estimator.estimate("dashboard.prakerja.go.id", today=TODAY))
