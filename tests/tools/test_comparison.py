"""What docs/comparison.md says is what its command prints."""

from pathlib import Path

import pytest

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "comparison.md"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # the peers' own
def test_the_document_holds_the_table_that_the_command_prints() -> None:
    from benchmarks.comparison import table

    printed = table()

    assert printed in DOCUMENT.read_text("utf-8"), f"put this table into docs/comparison.md:\n{printed}"
