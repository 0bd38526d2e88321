"""Faults 36 to 40: in the texts of a flow, and in every other file of the pack."""

from collections.abc import Callable

from tests.logic.recovery.seeding import CARDS, ORDER, QUESTIONS, STEPS, Copy, Json, Seen, with_member


def detail_of(pack: Copy) -> str:
    """The text id of the first detail."""
    steps = pack.read(STEPS)["steps"]
    return str(steps[with_member(steps, "detail")]["detail"])


def said(text: str, expected: str) -> Callable[[Copy], Seen]:
    """Another sentence as the detail of a step."""

    def seed(pack: Copy) -> Seen:
        key = detail_of(pack)
        pack.says(key, text)
        return Seen("texts/id.json", f"/{key}", expected)

    return seed


def titled(text: str, expected: str) -> Callable[[Copy], Seen]:
    """Another sentence as the title of a step."""

    def seed(pack: Copy) -> Seen:
        key = pack.read(STEPS)["steps"][0]["title"]
        pack.says(key, text)
        return Seen("texts/id.json", f"/{key}", expected)

    return seed


def without_a_sentence(language: str) -> Callable[[Copy], Seen]:
    """A sentence that one language lacks."""

    def seed(pack: Copy) -> Seen:
        key = detail_of(pack)
        with pack.change(f"texts/{language}.json") as texts:
            del texts[key]
        return Seen(f"texts/{language}.json", f"/{key}", "the sentence that another language has")

    return seed


def without_an_explanation(pack: Copy) -> Seen:
    """A term on a page that explains it nowhere: in the sentence for a helper, which is a page of its own."""
    key = pack.read(QUESTIONS)["nodes"][0]["say"]
    pack.says(key, "Apakah Anda memasang APK?")
    return Seen("texts/id.json", f"/{key}", "APK explained where it is first used")


def long_on_average(pack: Copy) -> Seen:
    with pack.change("texts/id.json") as texts:
        for key in texts:
            if key.startswith(("flow.", "step.")):
                texts[key] = "Buka situs itu dari ponsel Anda lalu pilih tombol yang ada di bawah."
    return Seen("texts/id.json", "/", "sentences of 8 words on average")


def no_json(name: str) -> Callable[[Copy], Seen]:
    """A file that is none."""

    def seed(pack: Copy) -> Seen:
        (pack.folder / name).write_text("{", "utf-8")
        return Seen(name, "line 1", "JSON")

    return seed


def missing(name: str) -> Callable[[Copy], Seen]:
    """A file that is gone."""

    def seed(pack: Copy) -> Seen:
        (pack.folder / name).unlink()
        return Seen(name, "/", "a file that can be read")

    return seed


def strange_member(name: str) -> Callable[[Copy], Seen]:
    """A member that no reader knows."""

    def seed(pack: Copy) -> Seen:
        with pack.change(name) as content:
            content["colour"] = "red"
        return Seen(name, "/colour", "no such member")

    return seed


def first_of(name: str, member: str, key: str, value: Json, expected: str) -> Callable[[Copy], Seen]:
    """Another value in the first entry of a list."""

    def seed(pack: Copy) -> Seen:
        with pack.change(name) as content:
            content[member][0][key] = value
        return Seen(name, f"/{member}/0/{key}", expected)

    return seed


FILES = (
    "programme.json", "channels.json", "status.json", "signs.json", "sources.json", QUESTIONS, STEPS, CARDS, ORDER
)  # fmt: skip

IN_TEXTS = {
    "36 id missing in Indonesian": without_a_sentence("id"),
    "36 id missing in English": without_a_sentence("en"),
    "37 sentence of 16 words": said(f"Buka{' situs' * 15}.", "at most 15 words in a sentence, not 16"),
    "37 three sentences": said("Buka situs. Pilih masuk. Ketik nama.", "at most 2 sentences, not 3"),
    "37 title of 11 words": titled(f"Buka{' situs' * 10}", "at most 10 words in a sentence, not 11"),
    "37 title without a verb": titled("Email yang hilang", 'a verb at the beginning, not "Email"'),
    "37 long on average": long_on_average,
    "38 banned word": said("Buka website itu.", '"situs" instead of "website"'),
    "38 banned word that has grown": said("Nomor itu sudah direset.", '"ganti, atur ulang" instead of "direset"'),
    "38 never said": said("Uang Anda tidak dijamin kembali.", 'a text without "dijamin"'),
    "38 loud": said("Telepon bank sekarang!", 'a text without "!"'),
    "39 unexplained term": without_an_explanation,
}

IN_FILES = {
    **{f"40 {name} is no JSON": no_json(name) for name in FILES},
    **{f"40 {name} is missing": missing(name) for name in FILES},
    **{f"40 {name} has a strange member": strange_member(name) for name in FILES},
    "40 a channel on a public suffix": first_of("channels.json", "channels", "value", "co.id", "a name below"),
    "40 a fact without a date": first_of("status.json", "facts", "date", "soon", "a date as 2024"),
    "40 a source of no kind": first_of("sources.json", "sources", "kind", "rumour", "one of official"),
    "40 a card of no source": first_of(CARDS, "cards", "sources", [], "at least one source"),
    "40 a rule of no kind": first_of(ORDER, "rules", "kind", "perhaps", "one of starts"),
}
