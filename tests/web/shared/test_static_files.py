"""Are the vendored files untouched, and do our own keep to the rules of the house?"""

import hashlib
import json
import re
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template

from tradewind.web.shared import looks, navigation
from tradewind.web.shared.icons import icon_names

WEB = Path(settings.PACKAGE) / "web"
VENDOR = WEB / "static" / "vendor"
TEMPLATES = WEB / "templates"
PAPER = {"print.css"}  # ink is black whatever the theme


def test_every_vendored_file_is_the_one_that_was_fetched():
    listed = json.loads((VENDOR / "VENDOR.json").read_text("utf-8"))
    for name, facts in listed.items():
        body = (VENDOR / name).read_bytes()
        assert hashlib.sha256(body).hexdigest() == facts["sha256"], name
        assert len(body) == facts["bytes"]
        assert b"sourceMappingURL" not in body
        assert (VENDOR / facts["licence_text"]).is_file()
    found = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}
    assert found - set(listed) == {facts["licence_text"] for facts in listed.values()} | {"VENDOR.json"}


def test_no_icon_is_missing():
    known = icon_names()
    used = {looks.state_look(state).icon for state in looks.STATES}
    places = (*navigation.RAIL, *navigation.CREATE, *navigation.MENU)
    used |= {place.icon for place in places}
    for path in TEMPLATES.rglob("*.html"):
        used |= set(re.findall(r"{% icon ['\"]([a-z0-9-]+)['\"]", path.read_text("utf-8")))
    assert used - known == set()


def test_every_template_compiles():
    for path in TEMPLATES.rglob("*.html"):
        get_template(path.relative_to(TEMPLATES).as_posix())


def test_templates_carry_no_inline_script():
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", text), path.name
        assert not re.search(r"\son[a-z]+=|hx-on|javascript:", text), path.name
        assert not re.search(r"<style|https?://", text), path.name


def test_colours_live_in_the_tokens_alone():
    for path in (WEB / "static" / "css").glob("*.css"):
        if path.name != "tokens.css" and path.name not in PAPER:
            rules = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
            assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", rules), path.name


def test_no_file_of_ours_outgrows_its_reader():
    limits = {"css": 400, "js": 200}
    for kind, most in limits.items():
        for path in (WEB / "static" / kind).glob(f"*.{kind}"):
            assert len(path.read_text("utf-8").splitlines()) <= most, path.name
