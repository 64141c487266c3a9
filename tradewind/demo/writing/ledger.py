"""How is the demo's evidence gathered, to be chained in time order at the end?"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Model

from tradewind.apps.parties.models import Interaction
from tradewind.demo.writing.rows import write_rows
from tradewind.demo.writing.taking_over import with_history_taken_over
from tradewind.platform import events
from tradewind.platform.access import Actor
from tradewind.platform.audit.chain import Deed
from tradewind.platform.audit.recording import type_of, write
from tradewind.platform.company.models import THE_PROFILE, CompanyProfile
from tradewind.platform.people.models import User
from tradewind.platform.use_case.unit import gathered


@dataclass(slots=True)
class Ledger:
    """The deeds of all rooms, and the colleagues by their login."""

    people: dict[str, User] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    exchanges: dict[str, Interaction] = field(default_factory=dict)  # those that are part of another deed

    def id_of(self, username: str) -> int | None:
        """The colleague's id; nothing for nobody."""
        return self.people[username].pk if username else None

    def note(self, action: str, subject: Model, by: str, at: datetime, **facts: object) -> None:
        self.note_by(action, subject, self.people[by], at, **facts)

    def note_by(self, action: str, subject: Model, by: Actor, at: datetime, **facts: object) -> None:
        """The same of the house itself, which has no login."""
        self.deeds.append(Deed(action, type_of(subject), int(subject.pk), by.actor_key, at, facts))

    @contextmanager
    def telling(self, *, is_heard: bool = True) -> Iterator[None]:
        """What use cases do meanwhile comes into the evidence; unheard, it starts no work in the background."""
        with gathered() as deeds:
            if is_heard:
                yield
            else:
                with events.collecting():
                    yield
        self.deeds.extend(deeds)

    def chain(self, *, begun_at: datetime) -> int:
        """Write the whole evidence; returns how many deeds it has.

        What happened with customers before `begun_at` was taken over in one act.
        """
        by = self.people["assistant"].actor_key
        deeds = with_history_taken_over(
            self.deeds, by=by, subject=(type_of(CompanyProfile), THE_PROFILE), at=begun_at
        )  # fmt: skip
        write(deeds, rows=write_rows)
        return len(deeds)
