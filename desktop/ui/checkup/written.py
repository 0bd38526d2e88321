"""What a page of the check-up does when its change was written, or could not be."""

from desktop.ui.page import Open, Page
from desktop.ui.places import Checkup
from desktop.ui.widgets.fault_line import FaultLine


def tell_written(page: Page, line: FaultLine, fault: str) -> None:
    """Say it and go back to the check-up; where there was a fault (a text id), say that in `line` and stay."""
    if fault:
        said = page.words(fault)
        line.tell(said)
        page.announce(page, said)
    else:
        page.announce(page, page.words("checkup.written"))
        page.wants.emit(Open(Checkup()))
