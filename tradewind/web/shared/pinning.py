"""How do the problems that the rules found come to stand at their fields?"""

from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.wording import sentence
from tradewind.web.shared.complaining import HouseForm


class PinningForm(HouseForm):
    """A form over rules that name all problems at once; `prefixes` are tried when a field has another name here."""

    prefixes: tuple[str, ...] = ("",)

    def pin(self, refusal: BadDetails) -> None:
        """Put every problem at its field, what has no field above the form."""
        for problem in refusal.problems:
            names = (prefix + problem.field for prefix in self.prefixes)
            self.add_error(next((name for name in names if name in self.fields), None), sentence(problem.reason))
