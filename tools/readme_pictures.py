"""Draw the pictures of the README anew (`make pictures`): each is one picture of the tour under a name of its own."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "docs" / "pictures"
PICTURES = {
    "01-home": "id-light-100-1366-01-home",
    "01-home-dark": "id-dark-100-1366-01-home",
    "03-fake-letter": "id-light-100-1366-03-fake-letter",
    "03-fake-link": "id-light-100-1366-03-fake-link",
    "03-fake-link-200": "id-light-200-1366-03-fake-link",
    "03-fake-message": "id-light-100-1366-03-fake-message",
    "03-fake-message-contrast": "id-contrast-100-1366-03-fake-message",
    "03-official": "id-light-100-1366-03-official",
    "05-harm": "id-light-100-1366-05-harm-1",
    "05-plan": "id-light-100-1366-05-plan-many",
    "07-change": "id-light-100-1366-07-checkup-change-open",
    "07-checkup": "id-light-100-1366-07-checkup-due",
    "09-passphrase": "id-light-100-1366-09-passphrase-phrase",
    "09-password-weak": "id-light-100-1366-09-password-weak",
    "20-kiosk-start": "id-light-100-1366-20-kiosk-start",
    "21-kiosk-countdown": "id-light-100-1366-21-kiosk-countdown",
}


def draw(tour_name: str, into: Path) -> Path:
    """One picture of the tour; raises CalledProcessError when the tour fails."""
    tour = [sys.executable, "-m", "desktop", "tour", "--out", str(into), "--only", tour_name]
    subprocess.run(tour, check=True, stdout=subprocess.DEVNULL)
    return into / f"{tour_name}.png"


def main() -> None:
    """Draw all of them."""
    with tempfile.TemporaryDirectory() as folder:
        for name, tour_name in PICTURES.items():
            shutil.copyfile(draw(tour_name, Path(folder)), TARGET / f"{name}.png")


if __name__ == "__main__":
    main()
