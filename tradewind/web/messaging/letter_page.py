"""What does the page of a letter show beside its form?"""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.wording import WORDS
from tradewind.apps.parties import queries as parties
from tradewind.domain.vocabulary.foreign_offices import next_office_morning
from tradewind.platform.wording import all_sentences, sentence
from tradewind.web.messaging.forms import LetterForm, written_people
from tradewind.web.messaging.showing import zone_of
from tradewind.web.shared.asking import Request

UNSENT = ("draft", "failed")
_MOST_CONTACTS = 12


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
        "contacts": [each for each in contacts if each.email],
        "zone": zone,
        "morning": _morning(party),
        "files": queries.letter_files(by, letter),
        "templates": _grouped(request) if may_change else [],
        "quotation": services.quotation_of(letter.answers) if letter.answers else "",
        "signature": letter.mailbox.signature,
        "trouble": trouble_of(letter),
        "state_word": WORDS[letter.state],
        "people": {name: written_people(getattr(letter, name)) for name in ("to", "cc", "bcc")},
        "recipients": len(letter.to) + len(letter.cc) + len(letter.bcc),
    }


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


def _grouped(request: Request) -> list[tuple[str, list[Any]]]:
    """Templates by language, for the choice."""
    found: dict[str, list[Any]] = {}
    for each in queries.templates(request.user):
        found.setdefault("中文" if each.language.startswith("zh") else "English", []).append(each)
    return sorted(found.items())
