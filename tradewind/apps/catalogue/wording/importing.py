"""The sentences and words of sheets that become products."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.domain.catalogue.importing.problems import Trouble

SENTENCES: dict[str, str | Promise] = {
    "no_code_column": _("Say which column is the product code, and use every field once."),
    "same_sheet_under_way": _("%(who)s is importing this very file right now. Wait until it is done."),
    "product_import_too_old": _("This import can no longer be taken back: that is possible for 7 days."),
    "product_import_moved_on": _("The import was led on or given up meanwhile."),
    "no_pictures_in_bundle": _("%(name)s holds no pictures."),
    "bundle_refused": _("%(name)s cannot be unpacked."),
    "product_import_preview": _("%(rows)s rows compared. The preview is ready."),
    "product_import_done": _("Import finished: %(rows)s rows."),
    "product_import_undone": _("Import taken back."),
    "told_products_compared": _("%(file)s is compared (%(rows)s rows): the preview is ready"),
    "told_products_imported": _("Import of %(file)s finished: %(created)s new, %(changed)s changed, %(failed)s failed"),
    "told_products_taken_back": _("Import of %(file)s taken back: %(undone)s rows as before, %(stays)s stay"),
    "told_products_halted": _("The import of %(file)s could not be carried on: see how far it came"),
    "product_import.opened": _("File taken in: %(file)s"),
    "product_import.pictures_brought": _("Pictures laid beside it: %(count)s"),
    "product_import.started": _("Import begun: %(rows)s rows"),
    "product_import.finished": _("Import finished"),
    "product_import.stopped": _("Import stopped"),
    "product_import.dropped": _("Import given up"),
    "product_import.undo_started": _("Taking the import back"),
    "product_import.undone": _("Import taken back"),
    "product_import.undo_halted": _("Taking the import back was broken off"),
    "product.imported": _("Written down by the import of %(file)s, row %(row)s"),
    "product.import_changed": _("Changed by the import of %(file)s, row %(row)s"),
    "product.import_undone": _("Discontinued: the import of %(file)s was taken back"),
    "product.import_given_back": _("As before: the import of %(file)s was taken back"),
}

# Why a row did not come into the catalogue, or stays when its import is taken back.
REASONS: dict[str, Any] = {
    "no_code": _("No product code."),
    "bad_code": _("This is no product code: letters, digits and - . / + _."),
    "twice": _("The code stands in row %(row)s too, and that one counts."),
    "no_name": _("A new product without a name."),
    "number": _("A number that cannot be read."),
    "percentage": _("A percentage that cannot be read."),
    "weight": _("Gross weight below net weight."),
    "cbm": _("The volume does not follow from the size."),
    "unit": _("A unit nobody here uses."),
    "hs_code": _("The HS code has not ten digits."),
    "supplier": _("A supplier who is not known."),
    "cost": _("A cost without a supplier."),
    "category": _("A category there is not yet."),
    "keeper": _("A colleague who is not here."),
    "date": _("A day that cannot be read."),
    "unfit": _("A text longer than its field."),
    "exists_since": _("%(who)s wrote a product of this code down since the preview, with other values."),
    "changed_meanwhile": _("%(who)s changed it since the preview: look at it, then import again."),
    "record_gone": _("The product is not there any more."),
    "broke": _("It could not be written (%(error)s)."),
    "used_since": _("It was used or changed since: it stays."),
    "changed_since": _("Changed since: that stays."),
    "undo_broke": _("It could not be taken back (%(error)s)."),
}
FIELDS: dict[str, Any] = {
    "carton_size": _("Carton size, three sides in one cell"),
    "cbm": _("CBM, to be compared"),
    "supplier_moq": _("Supplier's MOQ"),
    "keep": _("Keep as a technical parameter"),
    "ignore": _("Leave out"),
}
TROUBLES: dict[str, Any] = {
    Trouble.NO_CODE: _("Rows without a usable code"),
    Trouble.TWICE: _("Codes that stand in several rows"),
    Trouble.NO_NAME: _("New products without a name"),
    Trouble.NUMBER: _("Numbers that cannot be read"),
    Trouble.PERCENTAGE: _("Percentages that cannot be meant so"),
    Trouble.WEIGHT: _("Gross weight below net weight"),
    Trouble.CBM: _("Volumes that do not follow from the size"),
    Trouble.UNIT: _("Units nobody here uses"),
    Trouble.HS_CODE: _("HS codes without ten digits"),
    Trouble.SUPPLIER: _("Suppliers who are not known"),
    Trouble.COST: _("Costs without a supplier"),
    Trouble.CATEGORY: _("Categories there are not yet"),
    Trouble.KEEPER: _("Persons in charge who are not here"),
    Trouble.DATE: _("Days that cannot be read"),
    Trouble.UNFIT: _("Texts longer than their field"),
}
_LEAVE_VALUES, _LEAVE_ROWS = _("Leave these values out"), _("Leave these rows out")
CHOICES: dict[str, Any] = {
    "drop": _LEAVE_VALUES,
    "skip": _LEAVE_ROWS,
    "twice:last": _("The last row of a code counts"),
    "twice:first": _("The first row of a code counts"),
    "twice:skip": _("Leave all of them out"),
    "no_name:code": _("Call them by their code"),
    "number:mend": _("Mend what can be mended, leave the other values out"),
    "percentage:mend": _("Take 0.13 as 13 percent, leave the other values out"),
    "unfit:mend": _("Cut them to fit"),
    "weight:swap": _("They were swapped: put them right"),
    "weight:drop": _("Leave both weights out"),
    "cbm:size": _("The size counts"),
    "cbm:drop": _("Leave the size out"),
    "unit:adopt": _("Take them as written, or as said here:"),
    "supplier:make": _("Open a record for each of them"),
    "supplier:drop": _("Leave supplier and cost out"),
    "category:make": _("Make these categories"),
    "date:today": _("The rate counts from today"),
}
