"""A file of a mail -> what is found about it: what it can do, and in whose name it comes."""

from collections.abc import Iterator

from desktop.logic.findings import Finding
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.mail.mail_files import Attachment, Nature


def file_findings(file: Attachment, knowledge: Knowledge, whose: str) -> Iterator[Finding]:
    """What a file can do. In the name of a programme (`whose`) a program or a page is a danger: none sends any."""
    name = knowledge.programme(whose).name if whose else ""
    rule = knowledge.rule("no_app", whose) if whose else None
    if file.inside and whose:
        yield vocabulary.MAIL_ARCHIVE_CLAIMS(file=file.name, inside=file.inside, name=name, fact=rule)
    elif file.inside:
        yield vocabulary.MAIL_ARCHIVE(file=file.name, inside=file.inside)
    elif file.nature is Nature.PROGRAM:
        yield (
            vocabulary.MAIL_PROGRAM_CLAIMS(file=file.name, name=name, fact=rule)
            if whose
            else vocabulary.MAIL_PROGRAM(file=file.name)
        )
    elif file.nature is Nature.PAGE:
        yield vocabulary.MAIL_PAGE_CLAIMS(file=file.name, name=name) if whose else vocabulary.MAIL_PAGE(file=file.name)
    elif file.nature is Nature.MACROS:
        yield vocabulary.MAIL_MACROS(file=file.name)
    elif file.nature is Nature.CLOSED:
        yield vocabulary.MAIL_CLOSED(file=file.name)
    if file.disguised:
        yield vocabulary.MAIL_DISGUISED(file=file.name)
