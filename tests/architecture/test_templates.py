"""Do templates keep to the policy of the pages, and does everything they link to exist?"""

import re

import pytest
from django.template import engines
from django.urls import get_resolver

from tests.architecture.house import TEMPLATES, shown, sources, templates
from tradewind.platform.access.table import HOLDERS
from tradewind.web.shared import navigation

TEXTS = {shown(path): path.read_text(encoding="utf-8") for path in templates()}
_NAMESPACED = re.compile(r"""["']([a-z_]+:[a-z_]+)["']""")


def known_names() -> set[str]:
    found = set()
    for namespace, (_prefix, resolver) in get_resolver().namespace_dict.items():
        found |= {f"{namespace}:{pattern.name}" for pattern in resolver.url_patterns}
    return found


def test_no_script_or_style_stands_in_a_page() -> None:
    wrong = []
    for name, text in TEXTS.items():
        plain = re.sub(r"{#.*?#}", "", text)
        wrong += [f"{name}: <style>"] if re.search(r"<style\b", plain, re.IGNORECASE) else []
        wrong += [
            f"{name}: {tag}" for tag in re.findall(r"<script\b[^>]*>", plain) if "src=" not in tag and "json" not in tag
        ]
        wrong += [f"{name}: {found}" for found in re.findall(r"\son[a-z]+\s*=\s*[\"']", plain)]
        wrong += [f"{name}: javascript:" for _ in re.findall(r"javascript:", plain, re.IGNORECASE)]
        wrong += [f"{name}: {found}" for found in re.findall(r"hx-on\S*=|hx-vals=\S*js:|hx-vars=", plain)]
    assert wrong == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    wrong = []
    for name, text in TEXTS.items():
        wrong += [f"{name}: {url}" for url in re.findall(r"(?:src|href|action)=[\"'](?:https?:)?//[^\"'{]+", text)]
    assert wrong == []


def test_every_address_named_in_a_template_exists() -> None:
    known, wrong = known_names(), []
    for name, text in TEXTS.items():
        used = re.findall(r"{%\s*url\s+[\"']([\w:]+)[\"']", text)
        begun = {each.split(":")[0] for each in known}  # {% url "welcome:"|add:step %}
        wrong += [f"{name}: {url}" for url in used if url not in known and not (url[-1] == ":" and url[:-1] in begun)]
    assert wrong == []


def test_every_address_named_in_code_exists() -> None:
    """redirect("..."), reverse("..."): a wrong name is found here and not by the person who clicks."""
    known, wrong = known_names(), []
    call = re.compile(r"""(?:redirect|reverse|reverse_lazy)\(\s*["']([a-z_]+:[a-z_]+)["']""")
    for path in sources("web"):
        wrong += [f"{shown(path)}: {url}" for url in call.findall(path.read_text(encoding="utf-8")) if url not in known]
    assert wrong == []


def test_every_place_of_the_navigation_leads_somewhere_and_somebody_may_enter() -> None:
    places = [*navigation.RAIL, *navigation.CREATE, *navigation.MENU]
    assert [place.url_name for place in places if place.url_name not in known_names()] == []
    asked = [name for place in places for name in (place.permission, place.unless) if name]
    assert [name for name in asked if name not in HOLDERS] == []


def test_every_form_that_acts_carries_its_token_and_its_key() -> None:
    wrong = []
    for name, text in TEXTS.items():
        if "/gallery/" in name:  # its forms lead nowhere
            continue
        for form in re.findall(r"<form\b[^>]*method=[\"']post[\"'].*?</form>", text, re.IGNORECASE | re.DOTALL):
            if "{% csrf_token %}" not in form:
                wrong.append(f"{name}: no token: {form[:90]}")
            if "{% request_key %}" not in form and not _may_come_twice(form):
                wrong.append(f"{name}: no key: {form[:90]}")
    assert wrong == []


def _may_come_twice(form: str) -> bool:
    """Logging in and out, one's own settings, reading the bell: twice is as good as once."""
    harmless = ("people:login", "people:logout", "shell.logout_url", "shell.preferences_url", "shell:preferences",
                "notifications:read", "people:preferences", "people:second_step", "people:set_password",
                "preferences_url",
                'name="code"', "form.code", 'name="password"', "form.password", "welcome:", "theme", "language",
                'translate "Start"', "door.url", "card.url")  # fmt: skip
    return any(word in form for word in harmless)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_template_can_be_read(name: str) -> None:
    path = name.removeprefix(f"{shown(TEMPLATES)}/")
    engines["django"].get_template(path)


def test_templates_mark_nothing_as_safe() -> None:
    wrong = [name for name, text in TEXTS.items() if re.search(r"\|\s*safe\b|{%\s*autoescape\s+off", text)]
    assert wrong == []
