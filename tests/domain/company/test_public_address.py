"""Where can buyers outside reach a house?"""

import pytest

from tradewind.domain.company.details import check_public_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://portal.farwind.cn/", "https://portal.farwind.cn"),
        (" HTTPS://Portal.Farwind.CN:8443 ", "https://portal.farwind.cn:8443"),
        ("https://8.8.8.8", "https://8.8.8.8"),
        ("", ""),
    ],
)
def test_a_name_known_everywhere_is_kept_without_its_last_slash(typed, kept):
    checked = check_public_address(typed)
    assert (checked.value, checked.reason) == (kept, "")


@pytest.mark.parametrize(
    "typed",
    [
        "portal.farwind.cn", "http://portal.farwind.cn", "https://portal", "https://nas.local", "https://192.168.1.20",
        "https://127.0.0.1:8000", "https://portal.farwind.cn/tradewind", "https://user@portal.farwind.cn",
        "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_only_this_office_knows_or_hides_a_path_is_none(typed):
    assert check_public_address(typed).reason == "not_public"
