"""Who may let a changed bank account come into force? Never the person who proposed it."""

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_paragraphs

SHORTEST_NOTE = 10
LONGEST_NOTE = 500


class SamePerson(Refusal):
    """Four eyes need two people: mail fraud lives on one person's hurry."""

    code = "same_person"


class CallBackNoteNeeded(Refusal):
    """Who was called, on which known number, and what they said."""

    code = "call_back_note_needed"


def judge_confirmation(*, proposed_by: int, confirmed_by: int | None, call_back_note: str) -> str:
    """The note as it is kept, or a refusal."""
    if confirmed_by is None or confirmed_by == proposed_by:
        raise SamePerson()
    note = clean_paragraphs(call_back_note)
    if not SHORTEST_NOTE <= len(note) <= LONGEST_NOTE:
        raise CallBackNoteNeeded(shortest=SHORTEST_NOTE, longest=LONGEST_NOTE)
    return note
