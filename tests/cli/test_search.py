"""Does the console write the search's index anew, and say when parts of it are missing?"""

import json

import pytest

from tests.companies import Company

DROP = """
from django.db import connection
from tradewind.platform.search import engines
from tradewind.platform.search.models import SearchText
SearchText.objects.order_by("pk").first().delete()
with connection.cursor() as cursor:
    name = "search_keys_changes" if connection.vendor == "sqlite" else engines.INDEX
    cursor.execute(f"DROP {'TRIGGER' if connection.vendor == 'sqlite' else 'INDEX'} {name}")
answer = SearchText.objects.count() + 1
"""


@pytest.mark.nightly
def test_what_is_missing_is_told_and_written_anew(company: Company) -> None:
    folder = str(company.folder)
    everything = company.python(DROP)
    assert not _is_in_order(company)
    gaps = company.tradewind("search", "rebuild", "--gaps", "--json", "--company", folder)
    assert json.loads(gaps.stdout)["written"] == 1, gaps.stderr
    whole = company.tradewind("search", "rebuild", "--json", "--company", folder)
    assert json.loads(whole.stdout)["written"] == everything > 1
    assert _is_in_order(company)


def _is_in_order(company: Company) -> bool:
    told = company.tradewind("check", "--json", "--company", str(company.folder)).stdout.splitlines()
    (verdict,) = [line["ok"] for line in map(json.loads, told) if line["check"] == "search"]
    return bool(verdict)
