"""The sentences and words of the catalogue."""

from typing import Any

from django.utils.functional import Promise

from tradewind.apps.catalogue.wording import importing, pictures, prices, products

SENTENCES: dict[str, str | Promise] = products.SENTENCES | importing.SENTENCES | pictures.SENTENCES | prices.SENTENCES
WORDS: dict[str, Any] = products.WORDS | pictures.WORDS | prices.WORDS
FIELDS: dict[str, Any] = products.FIELDS | importing.FIELDS | pictures.FIELDS | prices.FIELDS
TASKS = products.TASKS
