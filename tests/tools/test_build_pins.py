"""Which PINs of a counted list are the commonest."""

from tools.build_pins import TARGET, TOP, commonest


def test_only_entries_of_6_to_12_ascii_digits_are_pins_and_they_keep_their_order() -> None:
    texts = ["password", "12345", "888888", "1234567890123", "٨٣٠٤٦١", "0123456", "830461", "830461 ", "123456789012"]

    assert commonest((text, 9) for text in texts) == ["888888", "0123456", "830461", "123456789012"]


def test_no_more_than_a_hundred_are_taken() -> None:
    assert len(commonest((f"{number:06}", 1) for number in range(500))) == TOP


def test_the_list_that_we_ship_has_a_hundred_of_them() -> None:
    shipped = TARGET.read_text("ascii").split()

    assert shipped == commonest((text, 1) for text in shipped)
    assert len(shipped) == TOP
