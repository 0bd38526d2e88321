"""Findings as `check --json` and `batch` print them. Codes and evidence are stable; only `says` is prose."""

from json import JSONEncoder
from json.encoder import encode_basestring_ascii as quoted

from desktop.logic.findings import Finding
from desktop.logic.says import NEEDS_WORDS, say, sentence_id
from desktop.logic.words import PLACEHOLDER, Words

__all__ = ["Sentences", "encode", "quoted"]

encode = JSONEncoder(check_circular=False, allow_nan=False).encode
"""Values of ours as JSON in ASCII: a lone surrogate or a control character can break no line and no reader."""


class Sentences:
    """`say` for many findings: a sentence is taken apart once for each code, not once for each finding."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._templates: dict[str, str | None] = {}

    def listed(self, findings: tuple[Finding, ...]) -> str:
        """The findings as a list in JSON."""
        return f"[{', '.join(map(self._one, findings))}]"

    def _one(self, finding: Finding) -> str:
        evidence = ", ".join([f'"{key}": {quoted(value)}' for key, value in finding.evidence.items()])
        return (
            f'{{"code": {quoted(finding.code)}, "severity": {quoted(finding.severity)}, "evidence": {{{evidence}}}, '
            f'"says": {quoted(self.say(finding))}}}'
        )

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
        if text is None or not finding.evidence.keys().isdisjoint(NEEDS_WORDS):
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
