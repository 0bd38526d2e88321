"""A plan that was kept -> what the first page offers: to go on with it, or the sentence why it cannot be read."""

from desktop.logic.recovery.saved import resume
from desktop.logic.situation import RECOVER
from desktop.logic.store import DAMAGED, StoreError
from desktop.ui.home.home import Offer
from desktop.ui.places import Recovery
from desktop.ui.recovery.places import Planned
from desktop.window import Window


def kept_offer(window: Window) -> Offer:
    """Look into the store; runs in a thread."""
    words, store, flow = window.words(), window.store, window.premises.flow
    if store is None or flow is None:
        return Offer(Recovery(RECOVER))
    try:
        saved = store.load()
    except StoreError as error:
        return Offer(Recovery(RECOVER), fault=words(error.text_id))
    moved = store.take_damaged()
    fault = words(DAMAGED, file=moved) if moved else ""
    resumed = None if saved is None else resume(flow, window.programme, saved)
    if saved is None or resumed is None:
        return Offer(Recovery(RECOVER), fault=fault)
    hint = words("home.resume", date=words.day(saved.began.date()))
    return Offer(Recovery(RECOVER), hint, Planned(resumed.case, resumed.changed), fault)
