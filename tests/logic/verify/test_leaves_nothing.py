"""Of what was checked the engine keeps nothing: no word, no number, no address, once its answer is gone."""

from collections.abc import Callable

import pytest

from desktop.logic.verify.answer.judgement import Judgement
from tests.traces import Canary

MESSAGE = "Prakerja: kode Anda {}. Jangan beri tahu siapa pun. Buka https://{}.contoh-alamat.xyz/masuk segera."


@pytest.mark.parametrize("tail", ["", "24", "rr7"], ids=["a word", "a word with digits", "a stretched word"])
def test_no_word_and_no_host_of_a_message_stays(message: Callable[[str], Judgement], tail: str) -> None:
    canary = Canary("gnisupgnutak", tail)

    message(MESSAGE.format(canary.text, canary.text))

    assert canary.in_objects() == []


def test_no_number_of_a_message_stays(message: Callable[[str], Judgement]) -> None:
    canary = Canary("55219384")

    message(MESSAGE.format(canary.text, "a"))

    assert canary.in_objects() == []
