"""A programme pack as a whole: what `pack/` asks of it, and what each room asks of the files that only it reads."""

from pathlib import Path

from desktop.logic.jsonfile import ContentError
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.check import Room, pack_faults
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.remarks import Remark, remarks_on, text_ids
from desktop.logic.recovery import first_actions
from desktop.logic.verify.answer.answers import answer_ids
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.words import load_texts

_FIRST_ACTIONS = Room(
    (first_actions.FILE_NAME,),
    lambda open_file, known: first_actions.read_situations(open_file(first_actions.FILE_NAME), known),
)


def pack_problems(folder: Path) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used."""
    networks = {host: network.host for host, network in load_web_lists().networks.items()}
    return pack_faults(folder, networks, [_FIRST_ACTIONS])


def pack_remarks(folder: Path) -> tuple[Remark, ...]:
    """What is worth a second look in a pack without faults."""
    programme = load_programme(folder)
    situations = first_actions.load_first_actions(programme, folder)
    said = [text for one in situations for text in (one.label, one.limit)]
    said += [text for one in situations for action in one.actions for text in (action.title, action.detail)]
    general = (key for language in LANGUAGES for key in load_texts(language))
    return remarks_on(programme, {*text_ids(programme), *said, *general, *answer_ids()}, (load_programme(),))
