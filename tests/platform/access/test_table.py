"""Is the one table of permissions complete, and is it obeyed?"""

import re
from pathlib import Path

import pytest

import tradewind
from tradewind.platform.access import Duty, NotPermitted, Role, allows, require, sees_all_rows
from tradewind.platform.access.table import HOLDERS

pytestmark = pytest.mark.pure  # people stand in a database, but what they may does not

PRODUCT = Path(tradewind.__file__).parent
_PERMISSION = re.compile(r'"([a-z_]+\.[a-z_]+)"')
# A permission is asked for by name: require(by, "..."), allows(by, "..."), or a constant of a permissions module.
_ASKED = re.compile(r'(?:require|allows)\(\s*\w+(?:\.\w+)*,\s*"([a-z_]+\.[a-z_]+)"')


def asked_for() -> set[str]:
    """Every permission the product asks for anywhere."""
    found: set[str] = set()
    for path in PRODUCT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        found |= set(_ASKED.findall(text))
        if path.name == "permissions.py":
            found |= set(_PERMISSION.findall(text))
    return found


def named_anywhere() -> set[str]:
    """Every dotted word in quotes, templates included: a permission may be passed on before it is asked for."""
    texts = [path.read_text(encoding="utf-8") for ending in ("py", "html") for path in PRODUCT.rglob(f"*.{ending}")]
    table = (PRODUCT / "platform" / "access" / "table.py").read_text(encoding="utf-8")
    return {word for text in texts if text != table for word in _PERMISSION.findall(text)}


def test_every_permission_asked_for_is_held_by_somebody():
    assert asked_for() - set(HOLDERS) == set()


def test_every_permission_of_the_table_is_used():
    assert set(HOLDERS) - named_anywhere() == set()


def test_holders_are_roles_and_duties_and_never_nobody():
    for permission, holders in HOLDERS.items():
        assert holders, permission
        assert Role.NONE not in holders, permission
        assert all(isinstance(holder, Role | Duty) for holder in holders), permission


def test_the_boss_holds_everything():
    assert [name for name, holders in HOLDERS.items() if Role.BOSS not in holders] == []


@pytest.mark.parametrize("permission", sorted(HOLDERS))
def test_each_person_may_what_role_and_duties_say(
    permission, zhou, liu, li_qiang, mei, tang, chen_jing, wu, sun, system
):
    holders = HOLDERS[permission]
    expected = {
        zhou: Role.BOSS in holders,
        liu: Role.ASSISTANT in holders,
        li_qiang: Role.SALESPERSON in holders,
        mei: Duty.DOCUMENTS in holders,
        tang: Duty.FINANCE in holders,
        chen_jing: bool(holders & {Duty.PURCHASING, Duty.PRODUCTION_QC}),
        wu: False,
        sun: False,  # frozen
        system: True,
    }
    for person, may in expected.items():
        assert allows(person, permission) is may, person.name
        if not may:
            with pytest.raises(NotPermitted):
                require(person, permission)


def test_an_unknown_permission_is_held_by_nobody(zhou):
    assert not allows(zhou, "parties.do_as_one_likes")


def test_only_leaders_and_the_system_see_every_row(zhou, liu, li_qiang, tang, sun, system):
    assert [sees_all_rows(person) for person in (zhou, liu, system)] == [True, True, True]
    assert [sees_all_rows(person) for person in (li_qiang, tang, sun)] == [False, False, False]
