"""How do files wait that were sent with a form, until it is accepted?

They are looked at once and lie in the company's folder. The form carries what they are, sealed for who sent them; those
of a form that nobody ever sends are swept after a day, as every file of which no row speaks.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.kinds import Shown, shown_as
from tradewind.platform.attachments.queries import names_kept
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.wording import sentence_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file

WAITING = "waiting"  # the name of the fields
MOST_WAITING = 20
LONGEST = timedelta(hours=20)  # less than the day after which they are swept
TOO_LONG = _("Some files waited too long: bring them again.")
_SALT = "tradewind.web.waiting_files"


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that is no record's yet. `token` is what the form sends along."""

    stored: StoredFile
    token: str

    @property
    def name(self) -> str:
        return self.stored.original_name

    @property
    def size(self) -> int:
        return self.stored.size

    @property
    def shown(self) -> Shown:
        return shown_as(self.stored.content_type)


def begin_to_wait(by: Actor, stored: StoredFile) -> WaitingFile:
    return WaitingFile(stored, signing.dumps([by.pk, asdict(stored)], salt=_SALT, compress=True))


def waiting_files(by: Actor, tokens: Iterable[str]) -> list[WaitingFile]:
    """Those that still wait; a forged, foreign, old or used one is none."""
    found = {token: _read(by, token) for token in list(dict.fromkeys(tokens))[:MOST_WAITING]}
    lying = {token: stored for token, stored in found.items() if stored and storage.lies_there(stored.stored_name)}
    used = names_kept(by, [stored.stored_name for stored in lying.values()])
    return [WaitingFile(stored, token) for token, stored in lying.items() if stored.stored_name not in used]


def receive(request: Request, form: forms.Form, at: datetime) -> list[WaitingFile]:
    """The files of a form that was sent: those that waited, and those that came just now. What is refused stands in
    the form's errors, and keeps none of the others."""
    form.is_valid()
    tokens = request.POST.getlist(WAITING)
    found = waiting_files(request.user, tokens)
    if len(found) < len(set(tokens)):
        form.add_error("attached", TOO_LONG)
    if "attached" in form.errors:
        return found
    for upload in request.FILES.getlist("attached"):
        try:
            found.append(begin_to_wait(request.user, checked_file(upload, at)))
        except FileRefused as refusal:
            form.add_error("attached", f"{upload.name}: {sentence_of(refusal)}")
    return found


def _read(by: Actor, token: str) -> StoredFile | None:
    try:
        said: Any = signing.loads(token, salt=_SALT, max_age=LONGEST)
    except signing.BadSignature:
        return None
    person, columns = said
    return StoredFile(**columns) if person == by.pk else None
