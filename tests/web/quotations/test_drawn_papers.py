"""The paper beside the lines is drawn once for what stands, however many pages and however often it is asked for."""

import re
import threading
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.quotations.quoting import TENT, drafted, option, row
from tests.apps.quotations.quoting import page as page_of
from tests.builders import AT
from tests.people import enter
from tradewind.apps.quotations import services
from tradewind.web.quotations import drawn_papers

PICTURES = [b"\x89PNG one", b"\x89PNG two"]


@pytest.fixture
def revision(goods, li_qiang):
    return drafted(li_qiang)


@pytest.fixture
def drawn(monkeypatch):
    """What was drawn, without the work of drawing."""
    made: list[object] = []
    monkeypatch.setattr(drawn_papers, "_kept", type(drawn_papers._kept)())
    monkeypatch.setattr(drawn_papers, "print_pages", lambda paper, *_how, **_more: made.append(paper) or PICTURES)
    return made


def pictures_on(client, revision):
    shown = client.get(reverse("quotations:preview", args=[revision.pk])).content.decode()
    assert shown.count('loading="lazy"') == 2
    return re.findall(r'src="([^"]+)"', shown)


def test_all_pictures_of_a_version_come_from_one_drawing(revision, drawn, li_qiang, zhou, li_na):
    seller = enter(li_qiang)
    addresses = pictures_on(seller, revision)
    assert [seller.get(each).content for each in addresses] == PICTURES
    assert pictures_on(enter(zhou), revision) == addresses and len(drawn) == 1
    assert enter(li_na).get(addresses[0]).status_code == 404, "what is drawn is not everybody's"
    details = page_of(option(row(TENT, "7")))
    services.revise_draft(revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT)
    assert pictures_on(seller, revision) != addresses and len(drawn) == 2
    assert seller.get(addresses[1]).content == PICTURES[1] and len(drawn) == 2, "an old address shows what stands"


def test_another_look_of_the_paper_and_time_draw_it_anew(revision, drawn, li_qiang):
    at = timezone.now()
    for later in (at, at + drawn_papers.FRESH_FOR / 2, at + drawn_papers.FRESH_FOR):
        drawn_papers.draw(li_qiang, revision.pk, later)
    assert len(drawn) == 2
    services.revise_draft(
        revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT,
        details=page_of(option(row(TENT, "7")), presentation="value_explained"),
    )  # fmt: skip
    drawn_papers.draw(li_qiang, revision.pk, at)
    assert len(drawn) == 3 and len(drawn_papers._kept) == 1, "the version before is forgotten"


def test_who_asks_while_it_is_drawn_waits_and_draws_nothing_himself(monkeypatch, drawn):
    same = SimpleNamespace(version=1)
    stands = SimpleNamespace(version=1, quotation=SimpleNamespace(version=1, party=same, entity=same))
    monkeypatch.setattr(drawn_papers.queries, "revision_for", lambda _by, _pk: stands)
    monkeypatch.setattr(drawn_papers, "design_of", lambda _by, _revision: "standard")
    monkeypatch.setattr(drawn_papers, "paper_of", lambda _by, _revision: "paper")
    got: list[int] = []

    def ask() -> None:
        got.append(len(drawn_papers.draw(None, 7, timezone.now()).pages))

    with drawn_papers._turns[7]:
        people = [threading.Thread(target=ask) for _autosave in range(5)]
        for each in people:
            each.start()
        stands.version = 5  # saved four times meanwhile
    for each in people:
        each.join(timeout=5)
    assert got == [2] * 5 and len(drawn) == 1
