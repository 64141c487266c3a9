"""How does a room get its paper as PDF, as pictures for the screen, as a sheet or as plain text?"""

from tradewind.domain.papers.designs import DesignSettings
from tradewind.platform.papers.compiling import compile_pages, compile_pdf
from tradewind.platform.papers.composing import compose, missing_signs
from tradewind.platform.papers.content import Paper, Printed
from tradewind.platform.papers.plain_text import as_plain_text
from tradewind.platform.papers.workbook import as_workbook


def print_pdf(paper: Paper, settings: DesignSettings) -> Printed:
    """The paper as it leaves the house; says which signs and pictures could not be printed."""
    values, album = compose(paper, settings)
    return Printed(compile_pdf(values), missing_signs(values), album.broken)


def print_pages(paper: Paper, settings: DesignSettings, *, dots_an_inch: int = 96) -> list[bytes]:
    """The same as PNG pages: what a preview shows is what is sent."""
    values, _ = compose(paper, settings)
    return compile_pages(values, dots_an_inch=dots_an_inch)


def print_xlsx(paper: Paper, settings: DesignSettings) -> Printed:
    """A workbook with numbers that count."""
    return as_workbook(paper, settings)


def print_text(paper: Paper, settings: DesignSettings) -> str:
    """Plain text for the body of a mail."""
    return as_plain_text(paper, settings)
