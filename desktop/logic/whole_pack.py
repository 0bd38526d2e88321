"""A programme pack as a whole: what `pack/` asks of it, and what each room asks of the files that only it reads."""

from pathlib import Path

from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.check import pack_faults
from desktop.logic.recovery import first_actions
from desktop.logic.verify.ground.web_lists import load_web_lists


def pack_problems(folder: Path) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used."""
    networks = {host: network.host for host, network in load_web_lists().networks.items()}
    return pack_faults(folder, networks, {first_actions.FILE_NAME: first_actions.read_situations})
