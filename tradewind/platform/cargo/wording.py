"""The sentences of inspections, containers and customs numbers."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from tradewind.platform.cargo.sentences import ENGLISH

SENTENCES: dict[str, str | Promise] = {code: gettext_lazy(text) for code, text in ENGLISH.items()}
