"""Who works in the tests' company? Named people with roles, opened through the use cases.

周总 boss · 刘敏 assistant · 李强, 李娜, 王芳 salespeople · 梅 documents · 唐 finance
· 陈静 purchasing, production and QC · 吴 no role at all · 孙 frozen.
"""

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.utils import timezone

from tests.builders import AT
from tradewind.platform.access import Duty, Role
from tradewind.platform.people import queries, services
from tradewind.platform.people.models import AccessLink, User

PASSWORD = "a long walk by the harbour"


def open_person(boss: User, username: str, name: str, role: Role = Role.NONE, *duties: Duty, name_en: str = "") -> User:
    """An account as a boss opens it. Its password is there already: that the link leads to one is a test of its own."""
    opened = services.open_account(
        username=username, name=name, name_en=name_en, role=role, duties=duties, by=boss, at=AT
    )  # fmt: skip
    opened.user.password = make_password(PASSWORD)
    User.objects.filter(pk=opened.user.pk).update(password=opened.user.password)
    AccessLink.objects.filter(user=opened.user).update(used_at=AT)
    return opened.user


def enter(person: User) -> Client:
    """A browser in which the person is logged in, the second step done where one is needed."""
    client = Client(raise_request_exception=True)
    client.force_login(person)
    # The real clock: the grace for setting up the phone counts from the day the account was opened.
    User.objects.filter(pk=person.pk).update(opened_at=timezone.now())
    return client


@pytest.fixture
def system(db) -> User:
    return queries.system_user()


@pytest.fixture
def zhou(system) -> User:
    """周总, the boss."""
    return services.found_company(username="zhou", name="周总", password=PASSWORD, by=system, at=AT)


@pytest.fixture
def liu(zhou) -> User:
    """刘敏, the assistant."""
    return open_person(zhou, "liu.min", "刘敏", Role.ASSISTANT, name_en="Liu Min")


@pytest.fixture
def li_qiang(zhou) -> User:
    """李强 sells."""
    return open_person(zhou, "li.qiang", "李强", Role.SALESPERSON, name_en="Li Qiang")


@pytest.fixture
def li_na(zhou) -> User:
    """李娜 sells too: the stranger to Li Qiang's customers."""
    return open_person(zhou, "li.na", "李娜", Role.SALESPERSON, name_en="Li Na")


@pytest.fixture
def wang_fang(zhou) -> User:
    """王芳 sells as well."""
    return open_person(zhou, "wang.fang", "王芳", Role.SALESPERSON, name_en="Wang Fang")


@pytest.fixture
def mei(zhou) -> User:
    """梅 makes the documents, and nothing else."""
    return open_person(zhou, "mei", "梅", Role.NONE, Duty.DOCUMENTS, name_en="Mei")


@pytest.fixture
def tang(zhou) -> User:
    """唐 keeps the books, and nothing else."""
    return open_person(zhou, "tang", "唐", Role.NONE, Duty.FINANCE, name_en="Tang")


@pytest.fixture
def chen_jing(zhou) -> User:
    """陈静 buys, and looks after production and its quality."""
    return open_person(zhou, "chen.jing", "陈静", Role.NONE, Duty.PURCHASING, Duty.PRODUCTION_QC, name_en="Chen Jing")


@pytest.fixture
def wu(zhou) -> User:
    """吴 has a login and neither role nor duty."""
    return open_person(zhou, "wu", "吴", name_en="Wu")


@pytest.fixture
def sun(zhou) -> User:
    """孙 sold here once; the account is frozen."""
    person = open_person(zhou, "sun", "孙", Role.SALESPERSON, name_en="Sun")
    return services.freeze_account(user_id=person.pk, by=zhou, at=AT)
