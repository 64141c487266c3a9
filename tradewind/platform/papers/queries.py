"""Which designs does the company have, and which one prints a paper?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from tradewind.domain.papers.designs import DesignSettings, read_settings
from tradewind.domain.papers.house_designs import HOUSE, STANDARD
from tradewind.domain.papers.kinds import PaperKind
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.papers import permissions
from tradewind.platform.papers.models import PaperDesign


@dataclass(frozen=True, slots=True)
class Design:
    """A design in one version, ready to print with; version 0 is the house's own."""

    kind: PaperKind
    name: str
    version: int
    settings: DesignSettings
    is_current: bool = True
    latest: int = 0  # the highest number that was given
    made_at: datetime | None = None
    made_by: str = ""


def design_for(by: Actor, kind: PaperKind, name: str = STANDARD) -> Design:
    """The version a paper is printed with now. A design nobody made is the house's."""
    rows = list(_of(kind, name).order_by("-version"))
    current = next((row for row in rows if row.is_current), None)
    if current is None:
        return _house(kind, name, latest=rows[0].version if rows else 0)
    return _as_design(current, rows[0].version)


def design_at(by: Actor, kind: PaperKind, name: str, version: int) -> Design:
    """The version an old paper was printed with."""
    if version == 0 and name == STANDARD:
        return _house(kind, name)
    row = _of(kind, name).filter(version=version).first()
    if row is None:
        raise NotFound(what="design")
    return _as_design(row, row.version)


def designs(by: Actor) -> list[Design]:
    """Every design in its present version, kind by kind, the standard one first."""
    require(by, permissions.VIEW)
    latest: dict[tuple[str, str], int] = {}
    current: dict[tuple[str, str], PaperDesign] = {}
    for row in _rows().order_by("version"):
        latest[row.kind, row.name] = row.version
        if row.is_current:
            current[row.kind, row.name] = row
    keys = {(kind.value, STANDARD) for kind in HOUSE} | set(latest)
    order = list(PaperKind)
    found = []
    for kind, name in sorted(keys, key=lambda key: (order.index(PaperKind(key[0])), key[1] != STANDARD, key[1])):
        used = current.get((kind, name))
        number = latest.get((kind, name), 0)
        found.append(_as_design(used, number) if used else _house(PaperKind(kind), name, latest=number))
    return found


def design_names(by: Actor, kind: PaperKind) -> list[str]:
    """What a paper of this kind can be printed in; the standard design first."""
    names = set(_rows().filter(kind=kind).values_list("name", flat=True)) - {STANDARD}
    return [STANDARD, *sorted(names)]


def versions_of(by: Actor, kind: PaperKind, name: str) -> list[Design]:
    """All versions of a design, the newest first; the house's own closes the standard one's."""
    require(by, permissions.VIEW)
    rows = list(_of(kind, name).order_by("-version"))
    latest = rows[0].version if rows else 0
    found = [_as_design(row, latest) for row in rows]
    if name == STANDARD:
        found.append(_house(kind, name, latest=latest, is_current=not any(row.is_current for row in rows)))
    return found


def _rows() -> QuerySet[PaperDesign]:
    return PaperDesign.objects.select_related("made_by")


def _of(kind: PaperKind, name: str) -> QuerySet[PaperDesign]:
    return _rows().filter(kind=kind, name=name)


def _house(kind: PaperKind, name: str, *, latest: int = 0, is_current: bool = True) -> Design:
    return Design(kind, name, 0, HOUSE[kind], is_current, latest)


def _as_design(row: PaperDesign, latest: int) -> Design:
    kind = PaperKind(row.kind)
    settings = read_settings(kind, row.chosen)
    return Design(kind, row.name, row.version, settings, row.is_current, latest, row.made_at, row.made_by.actor_key)
