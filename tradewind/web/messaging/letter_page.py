"""What does the page of a letter show beside its form?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.wording import BLANKS_SAID, WORDS
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.templates import TemplatePurpose, language_for, open_blanks, purposes_for
from tradewind.domain.vocabulary.foreign_offices import next_office_morning
from tradewind.platform.access import Actor
from tradewind.platform.wording import all_sentences, sentence
from tradewind.web.messaging.forms import LetterForm
from tradewind.web.messaging.people import written_people, written_person
from tradewind.web.messaging.showing import zone_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing
from tradewind.web.shared.leaving import leaves_soon
from tradewind.web.shared.returning import own_page

UNSENT = ("draft", "failed")
_MOST_CONTACTS = 12
_MOST_FITTING = 3
_MOST_HEARD = 8
_LONGEST_HEARD = 6_000


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of the thread, beside what is being written."""

    pk: int
    who: str
    at: datetime
    is_theirs: bool
    text: str


def letter_context(request: Request, letter: Any, form: LetterForm) -> dict[str, Any]:
    """The form, and everything around it."""
    by = request.user
    may_change = letter.by_id == by.pk and letter.state in UNSENT
    party = party_shown(by, letter)
    contacts = list(parties.contacts_of(by, party)[:_MOST_CONTACTS]) if party and may_change else []
    zone, answered = zone_of(party), _answered(by, letter)
    return {
        "letter": letter,
        "comes_back": bool(own_page(request, request.GET.get("back", ""), "")),
        "form": form,
        "may_change": may_change,
        "is_mine": letter.by_id == by.pk,
        "party": party,
        "contacts": [(each, written_person(each.name, each.email)) for each in contacts if each.email],
        "zone": zone,
        "morning": _morning(party),
        "choosing": None if letter.answers_id or not may_change else choosing(by, request.POST.get("q", "")),
        "files": queries.letter_files(by, letter),
        **(_templates(request, letter, party) if may_change else {}),
        "missing": missing_words(f"{form['subject'].value() or ''}\n{form['text'].value() or ''}"),
        "returned": returned_line(by, letter) if may_change else [],
        "came_to": came_to(by, letter) if may_change else "",
        "heard": heard_before(by, answered) if may_change else [],
        "is_soon": leaves_soon(letter, timezone.now()),
        "quotation": services.quotation_of(answered) if answered else "",
        "signature": letter.mailbox.signature,
        "trouble": trouble_of(letter),
        "state_word": WORDS[letter.state],
        "people": {name: written_people(getattr(letter, name)) for name in ("to", "cc", "bcc")},
        "recipients": len(letter.to) + len(letter.cc) + len(letter.bcc),
    }


def heard_before(by: Actor, answered: Any) -> list[Heard]:
    """What is answered, then the newest of its thread, each as far as one reads at a glance."""
    if answered is None:
        return []
    return [_heard(each) for each in queries.thread_at_a_glance(by, answered, most=_MOST_HEARD)]


def _heard(message: Any) -> Heard:
    words = getattr(message, "words", None)
    text = (words.reply_text or words.text) if words else message.begins
    who = message.by.called if message.by else message.sender_name or message.sender_address
    return Heard(message.pk, who, message.at, message.direction == Direction.IN, text[:_LONGEST_HEARD])


def party_shown(by: Actor, letter: Any) -> Any:
    """Its customer, for whoever may open him."""
    return letter.party if letter.party and parties.may_open(by, letter.party) else None


def kept_context(by: Actor, letter: Any, at: datetime, shown: str) -> dict[str, Any]:
    """What changes on the page once typing is kept; the customer only where he is another than the one `shown`."""
    party = party_shown(by, letter)
    is_other = shown.isdecimal() != bool(party) or bool(party and shown != str(party.pk))
    return {
        "letter": letter, "at": at, "party": party, "is_other": is_other and not letter.answers_id,
        "morning": _morning(party), "choosing": choosing(by, ""),
    }  # fmt: skip


def _answered(by: Actor, letter: Any) -> Any:
    """What it answers, as long as its writer may read that: it leaves below the letter, too."""
    return letter.answers if letter.answers and queries.may_open_message(by, letter.answers) else None


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


def missing_words(text: str) -> list[tuple[str, object]]:
    """The blanks that are still open, with what belongs there: the letter does not leave before."""
    return [(f"{{{blank}}}", BLANKS_SAID[blank]) for blank in open_blanks(text)]


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
