"""What do all forms of a paper say alike: its title, how we are reached, a design's own texts?"""

from tradewind.domain.papers.designs import DesignSettings, fill
from tradewind.platform.papers.content import Paper, Words
from tradewind.platform.papers.labels import LABELS, TITLES


def title_of(paper: Paper) -> Words:
    return paper.title or TITLES[paper.kind]


def draft_word(paper: Paper) -> str:
    """DRAFT until the paper is issued."""
    return LABELS["draft"].line(paper.language) if paper.is_draft else ""


def how_to_reach(paper: Paper) -> list[str]:
    """Our phone, mail and site in one line, or none."""
    phone = f"{LABELS['tel'].said(paper.language)[0]} {paper.ours.phone}" if paper.ours.phone else ""
    parts = [part for part in (phone, paper.ours.email, paper.ours.website) if part]
    return [" · ".join(parts)] if parts else []


def own_text(name: str, paper: Paper, settings: DesignSettings) -> Words:
    """A design's own text with its blanks filled."""
    return Words(*(fill(settings.texts.get(f"{name}_{tongue}", ""), paper.filled) for tongue in ("en", "zh")))


def paragraphs(text: Words, paper: Paper) -> list[str]:
    """Every line of a text in the languages of the paper."""
    return [line for said in text.said(paper.language) for line in said.split("\n")]
