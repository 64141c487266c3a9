"""How much of a page is written where a test does not read all of it?"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.template import NodeList, Template
from django.template.loader import get_template
from django.template.loader_tags import BlockNode

FRAMES = ("shell/base.html", "shell/bare.html")


@contextmanager
def pages_in_a_word() -> Iterator[None]:
    """Every page says one word, refusals too: who may open it and what it does is decided before it is written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "render", lambda *_given: "page")
        yield


@contextmanager
def without_frames() -> Iterator[None]:
    """Pages without rail and bars, which are the same round every page that a person opens."""
    with pytest.MonkeyPatch.context() as patch:
        for name in FRAMES:
            frame: Template = get_template(name).template  # type: ignore[attr-defined]
            patch.setattr(frame, "nodelist", NodeList(frame.nodelist.get_nodes_by_type(BlockNode)))
        yield
