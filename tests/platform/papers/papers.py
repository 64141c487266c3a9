"""Papers of a made-up exporter, to print."""

from io import BytesIO

from PIL import Image
from pypdf import PdfReader

from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.content import Group, Line, OurSide, Paper, Words
from tradewind.platform.papers.sample import sample_paper

OURS = OurSide(
    Words("Ningbo Tradewind Outdoor Co., Ltd.", "宁波信风户外用品有限公司"),
    Words("188 Xugou Road, Yinzhou, Ningbo", "宁波市鄞州区虚构路 188 号"),
    "+86 000 8700 1880", "sales@tradewind.example", "https://tradewind.example",
)  # fmt: skip
QUOTED = HOUSE[PaperKind.QUOTATION]


def sample(language=PaperLanguage.ENGLISH, kind=PaperKind.QUOTATION, **more) -> Paper:
    return sample_paper(kind, language, OURS, **more)


def paper_of(*lines: Line, language=PaperLanguage.ENGLISH) -> Paper:
    return Paper(PaperKind.QUOTATION, language, "Q-1", OURS, (Group(lines),))


def pages_of(content: bytes) -> list[str]:
    """The text of each page as a reader's programme copies it."""
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def text_of(content: bytes) -> str:
    """All of it without spaces: where a line is broken is looks, not content."""
    return "".join("".join(pages_of(content)).replace("\u200b", "").split())


def joined(text: str) -> str:
    return "".join(text.split())


def picture(width=400, height=300, colour="red", kind="PNG", mode="RGB") -> bytes:
    target = BytesIO()
    Image.new(mode, (width, height), colour).save(target, kind)
    return target.getvalue()
