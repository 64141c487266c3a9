"""Is every class, attribute and icon of the pages used, and does every one that is used exist?"""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tradewind.web.shared.icons import FALLBACK, icon_names

WEB = Path(settings.PACKAGE) / "web"
SEARCHED_BY_TOM_SELECT = {"data-search"}


def texts(pattern: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(WEB.rglob(pattern)) if "vendor" not in path.parts)


@pytest.fixture(scope="module")
def templates() -> str:
    return re.sub(r"{#.*?#}", "", texts("templates/**/*.html"))


@pytest.fixture(scope="module")
def code() -> str:
    return texts("*.py")


@pytest.fixture(scope="module")
def scripts() -> str:
    return texts("static/js/**/*.js")


@pytest.fixture(scope="module")
def styles() -> str:
    return re.sub(r"/\*.*?\*/", "", texts("static/css/*.css"), flags=re.DOTALL)


def test_every_class_of_the_styles_is_drawn_and_every_drawn_one_styled(templates, code, scripts, styles):
    styled = set(re.findall(r"\.(tw-[a-z0-9-]+)", styles))
    drawn = set(re.findall(r"(?<![\w-])(tw-[a-z0-9-]+)", templates + code + scripts))
    assert sorted(styled - drawn) == []
    wanted = {
        name for names in re.findall(r'class="([^"]*)"', templates) for name in re.findall(r"tw-[a-z0-9-]+", names)
    }
    assert sorted(wanted - styled) == []


def test_every_token_is_used(templates, styles):
    given = set(re.findall(r"(--tw-[a-z0-9-]+)\s*:", styles))
    used = set(re.findall(r"var\((--tw-[a-z0-9-]+)", styles + templates))
    assert sorted(given - used) == []


def test_every_data_attribute_is_read_and_every_one_that_is_read_is_written(templates, code, scripts, styles):
    written = set(re.findall(r"(?<![\w-])data-[a-z-]+(?=[=\s>\"'])", templates + code))
    by_name = {_dashed(name) for name in re.findall(r"\bdataset\.(\w+)", scripts)}
    read = by_name | set(re.findall(r"data-[a-z-]+", re.sub(r"//.*|/\*\*.*?\*/", "", scripts)))
    own = {_dashed(name) for name in re.findall(r"\bdataset\.(\w+) = ", scripts)}
    own |= set(re.findall(r"toggleAttribute\(\"(data-[a-z-]+)\"", scripts))
    assert sorted(read - written - own) == []
    assert sorted(written - read - SEARCHED_BY_TOM_SELECT - set(re.findall(r"data-[a-z-]+", styles))) == []


def _dashed(name: str) -> str:
    return "data-" + re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


def test_every_icon_is_drawn_somewhere(templates, code):
    named = set(re.findall(r"{% icon ['\"]([a-z0-9-]+)", templates))
    named |= set(re.findall(r"\b(?:icon_name|mark)=['\"]([a-z0-9-]+)", templates))
    named |= set(re.findall(r"[\"']([a-z0-9-]+)[\"']", code))
    assert sorted(icon_names() - named - {FALLBACK}) == []
