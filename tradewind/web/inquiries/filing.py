"""How do the files of an inquiry look: of one that is being written down, and of one that stands?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from tradewind.apps.inquiries import permissions
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform.access import Actor, allows
from tradewind.platform.attachments.checking import LARGEST_ATTACHMENT
from tradewind.platform.attachments.kinds import Shown
from tradewind.platform.attachments.queries import VersionedFile, may_take_off
from tradewind.web.shared import files as shown
from tradewind.web.shared.waiting_files import WaitingFile

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry

BESIDE = (Shown.PICTURE, Shown.PAGE)  # what is read beside the fields: a scan, a photo of a card


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that waits for the inquiry it belongs to; `shown_url` is empty for what no browser shows."""

    token: str
    name: str
    size: int
    shown_as: str
    shown_url: str


@dataclass(frozen=True, slots=True)
class BroughtPanel:
    """The files of an inquiry that is being written down."""

    lines: list[Brought]
    url: str
    largest: int = LARGEST_ATTACHMENT

    @property
    def largest_megabytes(self) -> int:
        return self.largest // 1024 // 1024


@dataclass(frozen=True, slots=True)
class Scan:
    """What is read beside the fields."""

    name: str
    shown_as: str
    shown_url: str
    preview_url: str


def waiting_panel(waiting: Sequence[WaitingFile]) -> BroughtPanel:
    return BroughtPanel([_brought(each) for each in waiting], reverse("inquiries:wait"))


def panel_of(
    by: Actor, inquiry: "Inquiry", lying: Sequence[VersionedFile], *, most: int | None = None
) -> shown.FilePanel:  # fmt: skip
    """The panel of an inquiry the caller has fetched; of one that went into another, only to be looked at."""
    return shown.panel(
        lying, "inquiries", reverse("inquiries:files", args=[inquiry.pk]), shown=most,
        may_add=allows(by, permissions.GRADE) and inquiry.state != InquiryState.MERGED,
        may_take_off=partial(may_take_off, by),
    )  # fmt: skip


def scans_of(lying: Sequence[VersionedFile]) -> list[Scan]:
    """Of the files of an inquiry the pictures and pages that stand, the first that came on top."""
    kept = [each.newest for each in reversed(lying) if not each.is_struck]
    return [
        Scan(
            file.original_name, str(shown.previewed_as(file)), reverse("inquiries:file_shown", args=[file.pk]),
            reverse("inquiries:file_preview", args=[file.pk]),
        )
        for file in kept
        if shown.previewed_as(file) in BESIDE
    ]  # fmt: skip


def _brought(file: WaitingFile) -> Brought:
    address = f"{reverse('inquiries:wait_shown')}?{urlencode({'of': file.token})}"
    is_shown = file.shown in BESIDE
    return Brought(file.token, file.name, file.size, str(file.shown) if is_shown else "", address if is_shown else "")
