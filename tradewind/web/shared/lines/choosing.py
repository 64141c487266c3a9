"""What does a code cell learn from the server: which products there are, and which of the typed codes it knows?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from django.http import HttpRequest, JsonResponse

from tradewind.domain.quotations.rows import MOST_LINES
from tradewind.domain.vocabulary.text import clean_code

LONGEST_CODE = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """A product as a line takes it: `cells` by column, `facts` for worked figures."""

    id: str
    code: str
    label: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""
    tone: str = ""
    text: str = ""  # of the state column


def asked_codes(request: HttpRequest) -> tuple[str, ...]:
    """The codes as they were sent, each once, not more than lines."""
    sent = (code for code in request.POST.getlist("code") if len(code) <= LONGEST_CODE)
    return tuple(dict.fromkeys(sent))[:MOST_LINES]


def folded_code(code: str) -> str:
    """Codes are compared without regard to case and width."""
    return clean_code(code).upper()


def choices_answer(choices: Sequence[Choice]) -> JsonResponse:
    return JsonResponse({"choices": [asdict(choice) for choice in choices]})


def resolved_answer(codes: Iterable[str], known: Iterable[Choice]) -> JsonResponse:
    """For each code as it was sent its product, or nothing."""
    by_code = {folded_code(choice.code): asdict(choice) for choice in known}
    return JsonResponse({code: by_code.get(folded_code(code)) for code in codes})
