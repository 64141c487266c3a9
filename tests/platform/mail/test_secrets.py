"""Is a mailbox's password of use to nobody who has only the database?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.platform.mail.refusals import PasswordUnreadable
from tradewind.platform.mail.secrets import Safe, company_safe

pytestmark = pytest.mark.pure

LI = "li@corvina.example"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_locked_opens_again_and_never_looks_the_same(password: str) -> None:
    safe = Safe(["key one"])
    stored = safe.lock(password, address=LI)
    assert safe.open(stored, address=" LI@corvina.example ") == password
    assert safe.lock(password, address=LI) != stored
    assert stored.isascii() and (len(password) < 4 or password not in stored)


def test_a_new_key_opens_what_an_earlier_one_locked_and_says_so() -> None:
    stored = Safe(["old"]).lock("授权码", address=LI)
    safe = Safe(["new", "older", "old"])
    assert safe.open(stored, address=LI) == "授权码"
    assert safe.is_of_an_earlier_key(stored)
    assert not safe.is_of_an_earlier_key(safe.lock("授权码", address=LI))


@pytest.mark.parametrize("keys", [["other"], ["new", "older"]])
def test_without_its_key_the_password_is_asked_for_again(keys: list[str]) -> None:
    stored = Safe(["lost"]).lock("x", address=LI)
    with pytest.raises(PasswordUnreadable) as no:
        Safe(keys).open(stored, address=LI)
    assert no.value.facts == {"address": LI}
    assert not Safe(keys).is_of_an_earlier_key(stored)


def test_moved_to_another_mailbox_or_changed_it_does_not_open() -> None:
    safe = Safe(["key"])
    stored = safe.lock("x", address=LI)
    flipped = stored[:-6] + ("A" if stored[-6] != "A" else "B") + stored[-5:]
    for text, address in ((stored, "fang@corvina.example"), (flipped, LI), ("", LI), ("1.x.y", LI), (stored[:-4], LI)):
        with pytest.raises(PasswordUnreadable):
            safe.open(text, address=address)


def test_the_company_has_a_safe(settings) -> None:  # type: ignore[no-untyped-def]
    stored = company_safe().lock("x", address=LI)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "next", [settings.SECRET_KEY]
    assert company_safe().open(stored, address=LI) == "x"
