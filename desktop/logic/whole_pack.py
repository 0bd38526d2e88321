"""A programme pack as a whole: what `pack/` asks of it, and what each room asks of the files that only it reads."""

from pathlib import Path

from desktop.logic.jsonfile import ContentError
from desktop.logic.known import read as known
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.check import Room, pack_faults
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.remarks import Remark, RemarkKind, remarks_on, text_ids
from desktop.logic.recovery import flow, prevention, read_flow, report_form
from desktop.logic.recovery.whole.check import flow_faults
from desktop.logic.recovery.whole.texts import said_ids
from desktop.logic.verify.answer.answers import answer_ids
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.words import load_texts

_FLOW = Room(read_flow.FILES, read_flow.read_flow)

_PREVENTION = Room(
    (prevention.FILE_NAME,),
    lambda open_file, known: prevention.read_prevention(open_file(prevention.FILE_NAME), known),
)
_KNOWN = Room((known.FILE,), lambda open_file, ids: known.read_known(open_file(known.FILE), ids))
_REPORT = Room((report_form.FILE,), lambda open_file, ids: report_form.read_report(open_file(report_form.FILE), ids))


def pack_problems(folder: Path) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used.

    What only a flow as a whole can tell is asked of files without faults: else one slip would be told many times.
    """
    networks = {host: network.host for host, network in load_web_lists().networks.items()}
    optional = {
        _FLOW: flow.has_flow(folder),
        _PREVENTION: prevention.has_prevention(folder),
        _KNOWN: known.has_known(folder),
        _REPORT: report_form.has_report(folder),
    }
    rooms = [room for room, there in optional.items() if there]
    return pack_faults(folder, networks, rooms) or _whole_flow(folder)


def _whole_flow(folder: Path) -> tuple[ContentError, ...]:
    """The faults of a flow that can be read, of each place the first."""
    programme = load_programme(folder)
    whole = flow.read(programme, folder)
    found: dict[tuple[str, str], ContentError] = {}
    for fault in flow_faults(whole, programme) if whole else ():
        found.setdefault((fault.file, fault.place), fault.error())
    return tuple(found.values())


def pack_remarks(folder: Path) -> tuple[Remark, ...]:
    """What is worth a second look in a pack without faults."""
    programme = load_programme(folder)
    said = [text for one in prevention.load_prevention(programme, folder) for text in (one.title, one.why)]
    said += [text for one in known.load_known(programme, folder) for text in (one.answer, *one.unknown)]
    form = report_form.load_report(programme, folder)
    said += report_form.sentences_of(form) if form else ()
    general = (key for language in LANGUAGES for key in load_texts(language))
    whole = flow.read(programme, folder)
    of_flow = said_ids(whole) if whole else ()
    used = {*text_ids(programme), *of_flow, *said, *general, *answer_ids()}
    missing = () if whole else (Remark(RemarkKind.NO_FLOWS, f"{read_flow.FOLDER}/"),)
    return (*remarks_on(programme, used, (load_programme(),)), *missing)
