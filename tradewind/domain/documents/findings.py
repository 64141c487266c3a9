"""What did an examiner of papers notice, where, and how heavy is it?"""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum

from tradewind.domain.documents.schema import Document


class Verdict(StrEnum):
    DISCREPANCY = "discrepancy"  # a bank can refuse the papers
    WARNING = "warning"  # arguable, or somebody else than the bank will mind
    INFO = "info"  # looks wrong and is fine
    UNVERIFIED = "unverified"  # could not be read or compared: a person must look


@dataclasses.dataclass(frozen=True, slots=True)
class Observation:
    """`left` is what stands in `field` of `document`; `right` what it is held against, of `against` where that is
    another paper. `code` names the sentence, `facts` fill its other blanks."""

    rule: str
    source: str
    severity: Verdict
    document: Document
    field: str
    left: str
    right: str = ""
    against: Document | None = None
    code: str = "values_conflict"
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)
