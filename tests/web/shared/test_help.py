"""Does everybody find help that says what the guides say, in the own language?"""

import re

import pytest

from tests.web.firm import Firm
from tradewind.platform.access import Role
from tradewind.web.shared.guide import FILES, FOLDER, guide_for


@pytest.mark.parametrize("role", [Role.BOSS, Role.ASSISTANT, Role.SALESPERSON])
@pytest.mark.parametrize("english", [False, True])
def test_the_page_has_every_heading_and_every_row_of_the_file(role: Role, english: bool) -> None:
    text = (FOLDER / FILES.get(role, "salesperson.md")).read_text(encoding="utf-8")
    guide = guide_for(role, english=english)
    assert len(guide.sections) == len(re.findall(r"^## ", text, re.MULTILINE)) > 3
    rows = [
        line for line in text.splitlines() if line.startswith("|") and "---" not in line and "| English |" not in line
    ]
    assert sum(len(section.lines) for section in guide.sections) == len(rows)
    said = " ".join(part.text for section in guide.sections for line in section.lines for part in line)
    assert bool(re.search(r"^[^\u4e00-\u9fff]*$", guide.title)) is english
    assert "**" not in said and "](" not in said


def test_everybody_reads_the_own_guide(firm: Firm) -> None:
    for actor, title in (("boss", "老板"), ("assistant", "外贸助理"), ("owner", "业务员"), ("none", "业务员")):
        page = firm.client(actor).get("/help/").content.decode()
        assert title in page and "头十分钟" in page and "tw-help" in page, actor
    assert 'href="/help/"' in firm.client("owner").get("/").content.decode()
    assert "/ui/" not in firm.client("assistant").get("/help/").content.decode()
