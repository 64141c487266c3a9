"""The sentences of orders and shipments, their delays and differences."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from tradewind.platform.ordering.sentences import ENGLISH

SENTENCES: dict[str, str | Promise] = {code: gettext_lazy(text) for code, text in ENGLISH.items()}
