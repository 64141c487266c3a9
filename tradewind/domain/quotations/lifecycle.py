"""Where does a quotation stand, and where each of its versions?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class QuotationState(StrEnum):
    DRAFT = "draft"  # nothing of it has a number yet
    ISSUED = "issued"  # numbered and frozen, not with the buyer
    SENT = "sent"
    WON = "won"
    LOST = "lost"
    EXPIRED = "expired"
    VOID = "void"


STANDING = (QuotationState.ISSUED, QuotationState.SENT)  # an offer that counts
UNDECIDED = frozenset({QuotationState.DRAFT, *STANDING})
_ANSWERABLE = (*STANDING, QuotationState.EXPIRED)  # buyers order late, too

QUOTATION_LIFECYCLE = Lifecycle(
    QuotationState.DRAFT,
    moves={
        "issue": move(QuotationState.DRAFT, *_ANSWERABLE, to=QuotationState.ISSUED),
        "send": move(*STANDING, to=QuotationState.SENT),  # what is over gets a new last day first
        "win": move(*_ANSWERABLE, to=QuotationState.WON),
        "lose": move(*_ANSWERABLE, to=QuotationState.LOST),
        "expire": move(*STANDING, to=QuotationState.EXPIRED),
        "void": move(QuotationState.DRAFT, *_ANSWERABLE, to=QuotationState.VOID),
        "take_up": move(QuotationState.WON, QuotationState.LOST, to=QuotationState.ISSUED),  # somebody thinks better
    },
)


class RevisionState(StrEnum):
    """A version of a quotation. From `issued` on nothing in it changes."""

    DRAFT = "draft"
    SUBMITTED = "submitted"  # the boss looks at it: nobody writes in it meanwhile
    APPROVED = "approved"  # as it stands; the next change makes it a draft
    ISSUED = "issued"
    SUPERSEDED = "superseded"  # a later version was issued
    VOID = "void"


WITH_BOSS = (RevisionState.SUBMITTED, RevisionState.APPROVED)  # he looks at it, or has released it
OPEN_REVISIONS = (RevisionState.DRAFT, RevisionState.SUBMITTED, RevisionState.APPROVED)

REVISION_LIFECYCLE = Lifecycle(
    RevisionState.DRAFT,
    moves={
        "revise": move(RevisionState.DRAFT, RevisionState.APPROVED, to=RevisionState.DRAFT),
        "submit": move(RevisionState.DRAFT, to=RevisionState.SUBMITTED),
        "grant": move(RevisionState.SUBMITTED, to=RevisionState.APPROVED),
        "give_back": move(RevisionState.SUBMITTED, to=RevisionState.DRAFT),
        "issue": move(RevisionState.DRAFT, RevisionState.APPROVED, to=RevisionState.ISSUED),
        "supersede": move(RevisionState.ISSUED, to=RevisionState.SUPERSEDED),
        "discard": move(*OPEN_REVISIONS, to=RevisionState.VOID),  # the one before stands on
        "void": move(*OPEN_REVISIONS, RevisionState.ISSUED, to=RevisionState.VOID),
    },
)


class SentBy(StrEnum):
    """How a version came to the buyer."""

    MAIL = "mail"
    LINK = "link"
    HANDED = "handed"  # at a fair, by messenger, read over the telephone


class Word(StrEnum):
    """Whether purchasing or production stands behind what a line says (R72)."""

    CONFIRMED = "confirmed"
    STALE = "stale"  # was, and its day is over
    ESTIMATED = "estimated"  # nobody has said so
    UNKNOWN = "unknown"


class PaperLanguage(StrEnum):
    ENGLISH = "en"
    CHINESE = "zh"
    BOTH = "both"
