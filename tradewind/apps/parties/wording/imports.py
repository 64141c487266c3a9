"""The sentences of sheets that become customers."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

IMPORT_SENTENCES: dict[str, str | Promise] = {
    "unreadable_sheet": _("The file holds no rows that can be read."),
    "no_company_column": _("Say which column is the company, and use every field once."),
    "same_file_under_way": _("%(who)s is importing this very file right now. Wait until it is done."),
    "too_late_to_undo": _("This import can no longer be taken back: that is possible for 7 days."),
    "told_customers_given": _("Customers given to you by the import of %(file)s: %(n)s"),
    "told_import_ended": _("The import of %(file)s by %(who)s was brought to an end by the system."),
    "phase_over": _("The import was led on or given up meanwhile."),
    "import_problems": _("%(rows)s rows read. The problems wait for you."),
    "import_preview": _("%(rows)s rows compared. The preview is ready."),
    "import_done": _("Import finished: %(rows)s rows."),
    "import_undone": _("Import taken back."),
    "told_import_read": _("%(file)s is read (%(rows)s rows): look through the problems"),
    "told_import_compared": _("%(file)s is compared (%(rows)s rows): the preview is ready"),
    "told_import_halted": _("The import of %(file)s could not be carried on: see how far it came"),
    "told_import_done": _("Import of %(file)s finished: %(created)s new, %(merged)s merged, %(failed)s failed"),
    "told_import_undone": _("Import of %(file)s taken back: %(undone)s rows as before, %(stays)s stay"),
    "import.opened": _("File taken in: %(file)s"),
    "import.started": _("Import begun: %(rows)s rows"),
    "import.finished": _("Import finished"),
    "import.stopped": _("Import stopped"),
    "import.dropped": _("Import given up"),
    "import.undo_started": _("Taking the import back"),
    "import.undone": _("Import taken back"),
    "import.texts_forgotten": _("Cells of the sheet forgotten"),
    "import.undo_halted": _("Taking the import back was broken off"),
    "party.imported": _("Record opened by the import of %(file)s, row %(row)s"),
    "party.import_merged": _("Gaps filled by the import of %(file)s, row %(row)s: %(fields)s"),
    "party.import_undone": _("Archived: the import of %(file)s was taken back"),
    "party.import_given_back": _("Emptied again: the import of %(file)s was taken back"),
}

# Why a row of a sheet did not become a customer, or stays when its import is taken back.
REASONS: dict[str, Any] = {
    "no_name": _("No company."),
    "no_country": _("No country, or none that is known."),
    "others_customer": _("Named for a colleague."),
    "twin_in_file": _("The same company as row %(row)s."),
    "imported_before": _("Already written on %(on)s by import no. %(batch)s."),
    "colleagues": _("A colleague's customer: %(name)s, looked after by %(owner)s, last contact %(last)s."),
    "archived_record": _("The same company as an archived record."),
    "identical": _("Already known: there is nothing new in it."),
    "record_gone": _("The record it was to be joined with is not there any more."),
    "broke": _("It could not be written (%(error)s)."),
    "worked_on": _("Somebody has worked on it since."),
    "changed_since": _("Changed since: that stays."),
    "not_yours": _("It is a colleague's by now: that stays."),
    "merged_since": _("It has gone into another record since: that stays."),
    "undo_broke": _("It could not be taken back (%(error)s)."),
    "left_lying": _("It was not written within 30 days."),
}
