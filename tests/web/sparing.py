"""How much of a page is written where a test does not read all of it?"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pytest
from django.template import Context, NodeList, Template
from django.template.loader import get_template
from django.template.loader_tags import BlockNode
from django.test.signals import template_rendered

FRAMES = ("shell/base.html", "shell/bare.html")
_inside: ContextVar[bool] = ContextVar("inside_a_page", default=False)


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


def told_of_whole_pages(template: Template, context: Context) -> str:
    """What the test client learns of: the page, not each of the hundred pieces it is put together from.

    Django's own, `instrumented_test_render`, copies the context for every field and icon.
    """
    if _inside.get():
        return str(template.nodelist.render(context))
    token = _inside.set(True)
    try:
        template_rendered.send(sender=template, template=template, context=context)
        return str(template.nodelist.render(context))
    finally:
        _inside.reset(token)
