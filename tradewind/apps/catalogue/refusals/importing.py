"""What can be refused about sheets that become products?"""

from tradewind.domain.vocabulary.refusal import Refusal


class NoCodeColumn(Refusal):
    """The column of the code is named once, and no other field twice. Facts: fields."""

    code = "no_code_column"


class SameSheetUnderWay(Refusal):
    """Somebody else writes this very file now. Facts: who."""

    code = "same_sheet_under_way"


class ImportTooOld(Refusal):
    """Taken back is within seven days."""

    code = "product_import_too_old"


class ImportMovedOn(Refusal):
    """It is in another phase by now."""

    code = "product_import_moved_on"


class NoPicturesInBundle(Refusal):
    """An archive without a single picture. Facts: name."""

    code = "no_pictures_in_bundle"


class BundleRefused(Refusal):
    """The archive cannot be unpacked, or would become too large. Facts: name; `problem`: its sentence and facts."""

    code = "bundle_refused"

    def __init__(self, *, name: str, problem: tuple[str, dict[str, object]]) -> None:
        super().__init__(name=name)
        self.problem = problem
