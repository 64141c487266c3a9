"""Does a person's own choice of language, look and zone hold, and is nobody else's touched?"""

import pytest

from tests.builders import AT
from tests.web.firm import Firm
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.people import services
from tradewind.platform.people.models import User

CHOICE = {"language": "en", "theme": "dark", "time_zone": "Asia/Dubai"}


def test_the_choice_holds_on_the_next_page(firm: Firm) -> None:
    client = firm.client("owner")
    assert client.post("/me/", CHOICE).status_code == 302
    page = client.get("/customers/").content.decode()
    assert '<html lang="en"' in page and 'data-theme="dark"' in page and "Customers" in page
    assert '<html lang="zh-Hans"' in firm.client("other").get("/customers/").content.decode()


def test_a_service_changes_the_three_and_nothing_else(firm: Firm) -> None:
    owner = firm.people["owner"]
    before = User.objects.filter(pk=owner.pk).values().get()
    services.set_preferences(**CHOICE, by=owner, at=AT)
    after = User.objects.filter(pk=owner.pk).values().get()
    assert {name for name in after if after[name] != before[name]} == set(CHOICE)


def test_before_the_login_a_cookie_keeps_the_choice(firm: Firm) -> None:
    client = firm.client("anonymous")
    client.post("/preferences/", {"language": "en", "theme": "dark"})
    page = client.get("/login/").content.decode()
    assert '<html lang="en"' in page and 'data-theme="dark"' in page


def test_no_odd_choice_is_kept(firm: Firm) -> None:
    client = firm.client("owner")
    for odd in ("xx", "", "en\x00", "zh-hans;", "長" * 500):
        assert client.post("/me/", CHOICE | {"language": odd}).status_code in (302, 422)
        client.post("/preferences/", {"language": odd, "theme": odd})
    user = User.objects.get(pk=firm.people["owner"].pk)
    assert user.language in ("zh-hans", "en") and user.theme in ("auto", "light", "dark")


@pytest.mark.parametrize("odd", [{"language": "xx"}, {"theme": ""}, {"time_zone": "Asia"}, {"time_zone": ""}])
def test_the_service_keeps_no_odd_choice_either(firm: Firm, odd: dict[str, str]) -> None:
    with pytest.raises(BadDetails):
        services.set_preferences(**CHOICE | odd, by=firm.people["owner"], at=AT)
