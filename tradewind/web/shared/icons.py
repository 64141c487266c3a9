"""What does an icon look like, as inline SVG?"""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "static" / "vendor" / "tabler-icons"
FALLBACK = "point"


@cache
def svg_body(name: str) -> str:
    """The drawing inside the <svg> of an outline icon; an unknown name gives a dot, a test finds it."""
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        path = FOLDER / f"{FALLBACK}.svg"
    text = path.read_text("utf-8")
    return text[text.index(">") + 1 : text.rindex("</svg>")]


def icon_names() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("*.svg"))
