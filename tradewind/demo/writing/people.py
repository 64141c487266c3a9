"""How do the demo's accounts come into the database?"""

from django.contrib.auth.hashers import identify_hasher, make_password

from tradewind.demo.people import AccountRow, password_of
from tradewind.demo.words.hashes import HASHES, MADE_BY
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.access import Role
from tradewind.platform.people.models import DutyAssignment, User


def write_accounts(rows: tuple[AccountRow, ...], ledger: Ledger) -> None:
    users = [_user(row) for row in rows]
    User.objects.bulk_create(users)
    ledger.people.update({user.username: user for user in users})
    DutyAssignment.objects.bulk_create(
        DutyAssignment(user=user, duty=duty, market=row.person.market)
        for user, row in zip(users, rows, strict=True)
        for duty in sorted(row.person.duties)
    )
    for user, row in zip(users, rows, strict=True):
        _note(user, row, ledger)


def _is_founder(row: AccountRow) -> bool:
    return row.person.role is Role.BOSS


def _user(row: AccountRow) -> User:
    """The founder typed the password and completed the account later; the others set it by their link."""
    person = row.person
    return User(
        username=person.username, password=hash_of(person.username), name=person.name, name_en=person.name_en,
        email=row.email, role=person.role,
        opened_at=row.opened_at, session_serial=1 if _is_founder(row) else 2, version=2 if _is_founder(row) else 1,
    )  # fmt: skip


def _note(user: User, row: AccountRow, ledger: Ledger) -> None:
    person = row.person
    opened: dict[str, object] = {"username": person.username, "role": person.role}
    if _is_founder(row):
        ledger.note("account.opened", user, person.username, row.opened_at, **opened, first=True)
        after = sorted([person.role, *person.duties])
        ledger.note("account.revised", user, person.username, row.password_set_at, before=[person.role], after=after)
    else:
        ledger.note("account.opened", user, "boss", row.opened_at, **opened, duties=frozenset(person.duties))
        ledger.note("account.password_set", user, person.username, row.password_set_at)


def hash_of(username: str) -> str:
    """Made ahead; anew only where an installation hashes in another way."""
    known = f"{MADE_BY}{username}${HASHES[username]}"
    try:
        identify_hasher(known)
    except ValueError:
        return make_password(password_of(username))
    return known
