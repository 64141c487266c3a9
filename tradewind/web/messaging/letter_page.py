"""What does the page of a letter show beside its form?"""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.wording import WORDS
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.templates import TemplatePurpose, language_for, purposes_for
from tradewind.domain.vocabulary.foreign_offices import next_office_morning
from tradewind.platform.access import Actor
from tradewind.platform.wording import all_sentences, sentence
from tradewind.web.messaging.forms import LetterForm
from tradewind.web.messaging.people import written_people, written_person
from tradewind.web.messaging.showing import zone_of
from tradewind.web.shared.asking import Request

UNSENT = ("draft", "failed")
_MOST_CONTACTS = 12
_MOST_FITTING = 3


def letter_context(request: Request, letter: Any, form: LetterForm) -> dict[str, Any]:
    """The form, and everything around it."""
    by = request.user
    may_change = letter.by_id == by.pk and letter.state in UNSENT
    party = letter.party if letter.party and parties.may_open(by, letter.party) else None
    contacts = list(parties.contacts_of(by, party)[:_MOST_CONTACTS]) if party and may_change else []
    zone = zone_of(party)
    return {
        "letter": letter,
        "form": form,
        "may_change": may_change,
        "is_mine": letter.by_id == by.pk,
        "party": party,
        "contacts": [(each, written_person(each.name, each.email)) for each in contacts if each.email],
        "zone": zone,
        "morning": _morning(party),
        "files": queries.letter_files(by, letter),
        **(_templates(request, letter, party) if may_change else {}),
        "returned": returned_line(by, letter) if may_change else [],
        "came_to": came_to(by, letter) if may_change else "",
        "quotation": _quotation(by, letter),
        "signature": letter.mailbox.signature,
        "trouble": trouble_of(letter),
        "state_word": WORDS[letter.state],
        "people": {name: written_people(getattr(letter, name)) for name in ("to", "cc", "bcc")},
        "recipients": len(letter.to) + len(letter.cc) + len(letter.bcc),
    }


def _quotation(by: Actor, letter: Any) -> str:
    """What would leave below it; of a message that is not the reader's any more nothing."""
    answered = letter.answers
    return services.quotation_of(answered) if answered and queries.may_open_message(by, answered) else ""


def _morning(party: Any) -> Any:
    """The next working morning there, to be named on the button."""
    if party is None:
        return None
    moment = next_office_morning(party.country, zone_of(party), timezone.now())
    return moment if moment - timezone.now() < timedelta(days=14) else None


def trouble_of(letter: Any) -> str:
    """Why it did not leave, in words."""
    code = str(letter.trouble_code)
    if not code:
        return ""
    try:
        return sentence(code, letter.trouble_facts) if code in all_sentences() else code
    except (KeyError, TypeError, ValueError):
        return code


def _templates(request: Request, letter: Any, party: Any) -> dict[str, object]:
    """Those that fit this letter on top, then all by language, the letter's own first."""
    rows = list(queries.templates(request.user))
    answered = letter.answers
    language = language_for(party.country if party else "", f"{answered.subject} {answered.begins}" if answered else "")
    has_written = bool(party and party.last_contact_at) or bool(answered and answered.in_reply_to)
    asked = request.GET.get("purpose", "")
    known = purposes_for(is_answer=answered is not None, has_written=has_written)
    purposes = [TemplatePurpose(asked)] if asked in set(TemplatePurpose) else list(known)
    fitting = [each for each in rows if each.language.startswith(language) and each.purpose in purposes]
    fitting.sort(key=lambda each: purposes.index(TemplatePurpose(each.purpose)))
    found: dict[str, list[Any]] = {}
    for each in sorted(rows, key=lambda each: not each.language.startswith(language)):
        found.setdefault("中文" if each.language.startswith("zh") else "English", []).append(each)
    return {"templates": list(found.items()), "fitting": fitting[:_MOST_FITTING]}


def returned_line(by: Actor, letter: Any) -> list[tuple[str, datetime]]:
    """Whom of those it goes to our last letter did not reach."""
    people = [row["address"] for name in ("to", "cc", "bcc") for row in getattr(letter, name)]
    return sorted(queries.returned_from(by, people).items())


def came_to(by: Actor, letter: Any) -> str:
    """Where the answered message lies, when the letter leaves from another mailbox."""
    if letter.answers is None:
        return ""
    boxes = queries.mailboxes_with(by, letter.answers)
    return "" if letter.mailbox.address in boxes or not boxes else ", ".join(boxes)
