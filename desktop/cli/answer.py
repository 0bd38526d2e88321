"""A judgement as the object that `check --json` and `batch` print. Its words are stable; only `says` is prose."""

from datetime import date
from json.encoder import encode_basestring_ascii as quoted

from desktop.cli.files import FileError
from desktop.cli.request import encode
from desktop.logic.findings import Finding
from desktop.logic.programme import Programme
from desktop.logic.verify.check import Checker, TooLargeError
from desktop.logic.verify.judgement import Judgement, Kind, LinkReading, SenderReading, Via
from desktop.logic.says import TRANSLATED, say, sentence_id
from desktop.logic.words import PLACEHOLDER, Words


class Desk:
    """Everything that answering needs, made once: who checks, in which words, and from which data."""

    def __init__(self, checker: Checker, words: Words, programme: Programme, today: date) -> None:
        self.words = words
        self.programme = programme
        self._checker = checker
        self._today = today
        self._sentences = Sentences(words)
        data = {"programme": programme.id, "version": programme.version, "issued": programme.issued.isoformat()}
        self._data = f'"data": {encode(data)}'

    def judge(
        self, text: str, kind: Kind | None, via: Via | None, sender: str | None, *, typed: bool = False
    ) -> Judgement:
        """The judgement of one text, pasted unless it is said to be typed; raises TooLargeError."""
        return self._checker.check(text, today=self._today, kind=kind, via=via, sender=sender, typed=typed)

    def judge_file(self, content: bytes, kind: Kind) -> Judgement:
        """The judgement of a saved mail, or of the codes of a picture; raises FileError."""
        if kind is Kind.EMAIL:
            return self._checker.mail(content, today=self._today)
        from desktop.logic.verify.picture import PictureError, open_picture, read_codes  # noqa: PLC0415  # rarely asked

        try:
            return self._checker.codes(read_codes(open_picture(content)), today=self._today)
        except PictureError as error:
            raise FileError(error.text_id, too_large=error.text_id.startswith("picture.too-")) from None
        except TooLargeError:
            raise FileError("cli.file.too-large", too_large=True) from None

    def answer(self, judgement: Judgement, id_json: str = "null") -> str:
        """The answer as one line of JSON in ASCII, without a newline; lone surrogates and controls are escaped.

        Written out by hand: that takes half the time of building dictionaries for json, a tenth of a batch.
        """
        findings = ", ".join(map(self._finding, judgement.findings))
        links = ", ".join(map(_link, judgement.links))
        senders = ", ".join(map(_sender, judgement.senders))
        return (
            f'{{"id": {id_json}, "kind": {quoted(judgement.kind)}, "verdict": {quoted(judgement.verdict)}, '
            f'"findings": [{findings}], "links": [{links}], "senders": [{senders}], '
            f'"claims": [{", ".join(map(quoted, judgement.claims))}], {self._data}}}'
        )

    def _finding(self, finding: Finding) -> str:
        evidence = ", ".join([f'"{key}": {quoted(value)}' for key, value in finding.evidence.items()])
        return (
            f'{{"code": {quoted(finding.code)}, "severity": {quoted(finding.severity)}, "evidence": {{{evidence}}}, '
            f'"says": {quoted(self._sentences.say(finding))}}}'
        )


def _link(link: LinkReading) -> str:
    return (
        f'{{"text": {quoted(link.text)}, "scheme": {_or_null(link.scheme)}, "opens": {_or_null(link.opens)}, '
        f'"registrable": {_or_null(link.registrable)}, "verdict": {quoted(link.verdict)}}}'
    )


def _sender(sender: SenderReading) -> str:
    return (
        f'{{"text": {quoted(sender.text)}, "kind": {quoted(sender.kind)}, "normal": {quoted(sender.normal)}, '
        f'"verdict": {quoted(sender.verdict)}}}'
    )


def _or_null(text: str | None) -> str:
    return "null" if text is None else quoted(text)


class Sentences:
    """`say` for many findings: a sentence is taken apart once for each code, not once for each finding."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._templates: dict[str, str | None] = {}

    def say(self, finding: Finding) -> str:
        """The same sentence as `desktop.logic.says.say`."""
        code = finding.code
        if code not in self._templates:
            self._templates[code] = self._template(finding)
        template = self._templates[code]
        return say(finding, self._words) if template is None else template.format_map(finding.evidence)

    def _template(self, finding: Finding) -> str | None:
        """The sentence as a format string; None when its values need words, or anything about it is unusual."""
        key, words = sentence_id(finding), self._words
        text = words.texts.get(key)
        if text is None or not finding.evidence.keys().isdisjoint((*TRANSLATED, "as_of", "count")):
            return None
        if not set(PLACEHOLDER.findall(text)) <= {*finding.evidence, *words.always}:
            return None
        pieces = PLACEHOLDER.split(text)
        return "".join(
            self._hole(piece, finding) if place % 2 else _literal(piece) for place, piece in enumerate(pieces)
        )

    def _hole(self, name: str, finding: Finding) -> str:
        return f"{{{name}}}" if name in finding.evidence else _literal(self._words.always[name])


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
