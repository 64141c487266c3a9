"""What can be refused about parties?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadOwner(Refusal):
    """The proposed owner or deputy does not sell, or is frozen."""

    code = "bad_owner"


class BadInteraction(Refusal):
    """Nothing was written, or too much."""

    code = "bad_interaction"


class AlreadyStruck(Refusal):
    code = "already_struck"


class NotStruck(Refusal):
    code = "not_struck"


class NotYourInteraction(Refusal):
    """Only the writer or a leader strikes an entry through."""

    code = "not_your_interaction"


class BankChangeWaiting(Refusal):
    """Another change of this account waits for its second person."""

    code = "party_bank_change_waiting"


class SameBankAccount(Refusal):
    """The account stands like this already, or is proposed like this."""

    code = "same_bank_account"


class AlreadyYours(Refusal):
    """The person sees the customer: there is nothing to ask for."""

    code = "already_yours"


class NobodyOwnsIt(Refusal):
    """A customer without an owner is given by the assistant, not shared."""

    code = "nobody_owns_it"


class SameRecord(Refusal):
    """A record does not collide with itself."""

    code = "same_record"


class NoReason(Refusal):
    """What cannot be undone needs a reason on record."""

    code = "no_reason"


class AlreadyErased(Refusal):
    code = "already_erased"


class AlreadyMerged(Refusal):
    """The record has gone into another one: work goes on there."""

    code = "already_merged"


class NotMergeable(Refusal):
    """Only two different records of one kind, the survivor in use, become one."""

    code = "not_mergeable"


class BanksDiffer(Refusal):
    """Both records have bank accounts in force that are not the same: finance finds out which are true."""

    code = "banks_differ"


class TaxNumbersDiffer(Refusal):
    """Both records say a tax number, and not the same: finance confirms which is the company's."""

    code = "tax_numbers_differ"


class TaxNumberTakenOut(Refusal):
    """Whoever merges changed the number the other record contradicts: that is for finance. Facts: name, number."""

    code = "tax_number_taken_out"


class NothingToConfirm(Refusal):
    """The two tax numbers agree, or were asked about already."""

    code = "nothing_to_confirm"


class TaxNumbersChanged(Refusal):
    """One of the two is no longer what was asked about."""

    code = "tax_numbers_changed"


class AccountWaits(Refusal):
    """An account of one of the records waits for its second person: that is decided first."""

    code = "account_waits"


class YoungerMergeFirst(Refusal):
    """Another record has gone into the same one since: that merge is taken back first. Facts: other."""

    code = "younger_merge_first"


class LaterMergeFirst(Refusal):
    """The record has itself gone into another since: that merge is taken back first."""

    code = "later_merge_first"


class TooLateToUnmerge(Refusal):
    """The merge is undone already, or older than thirty days."""

    code = "too_late_to_unmerge"


class FactsChanged(Refusal):
    """A colleague noted the same facts since the page was opened."""

    code = "facts_changed"


class LooksKnown(Refusal):
    """A record that is there looks very much like the one to be opened: whoever insists says why."""

    code = "looks_known"


class SuspicionSettled(Refusal):
    """A colleague has said meanwhile what the pair is."""

    code = "suspicion_settled"


class UnreadableSheet(Refusal):
    """The file holds no rows that could be read; facts: problems (codes with facts)."""

    code = "unreadable_sheet"


class NoCompanyColumn(Refusal):
    """No column is the company's name, or two columns are one field."""

    code = "no_company_column"


class SameFileUnderWay(Refusal):
    """A colleague is writing the very same file now."""

    code = "same_file_under_way"


class TooLateToUndo(Refusal):
    """Nothing was written, or more than seven days ago."""

    code = "too_late_to_undo"


class PhaseOver(Refusal):
    """Somebody led the import on or gave it up while the computer worked on an earlier phase."""

    code = "phase_over"


class BadChangeOfMany(Refusal):
    """Nothing was picked, too much, or the value is none of the list."""

    code = "bad_change_of_many"


class NothingToTakeBack(Refusal):
    """The change is still under way, or taken back already."""

    code = "nothing_to_take_back"
