"""Why a line of a batch gets no answer."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Why a line has no answer, in a word."""

    BAD_REQUEST = "bad-request"
    TOO_LARGE = "too-large"


class Refusal(Exception):  # noqa: N818  # the answer to a line, not a fault of ours
    """A line that gets no answer: the code, the text id of the reason, and the id to echo."""

    def __init__(self, code: ErrorCode, text_id: str, id_json: str = "null") -> None:
        super().__init__(code)
        self.code = code
        self.text_id = text_id
        self.id_json = id_json
