"""Does the trail hold, and is every tampering with it found? (T24)"""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.db.models import F

from tests.builders import AT
from tradewind.platform.audit import guards, recording, verifying
from tradewind.platform.audit.chain import GENESIS, Deed, canonical, digest_of, link, moment_text
from tradewind.platform.audit.models import AuditEntry, AuditFacts, AuditHead

LENGTH = 24
# Each kind twenty times a day, at other places each time; the thousand at night, on SQLite: PostgreSQL is only slower.
A_DAY, A_NIGHT = 120, 1000 if connection.vendor == "sqlite" else 120


def deed(number: int = 1) -> Deed:
    at = AT + timedelta(minutes=number)
    return Deed("party.revised", "parties.party", number % 5, f"user:{number % 3}", at, {"name": f"Name {number}"})


@pytest.fixture
def chain(db) -> str:
    """A trail of 24 entries and its anchor, noted outside."""
    recording.write([deed(number) for number in range(LENGTH)])
    return verifying.head()


@pytest.fixture
def unguarded(chain) -> str:
    """Somebody with the keys to the database took the guards away."""
    with connection.cursor() as cursor:
        for guard in guards.GUARDS:
            for operation in guard.operations(connection.vendor):
                on = f" ON {guard.table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER {guard.name(operation, connection.vendor)}{on}")
    return chain


def test_what_was_recorded_holds(chain):
    verdict = verifying.verify(chain)
    assert verdict.holds
    assert (verdict.entries, verdict.head) == (LENGTH, chain)


def test_an_empty_trail_holds_and_its_head_is_an_anchor_too(db):
    assert verifying.verify(verifying.head()).holds
    recording.write([deed()])
    assert verifying.verify(f"0:{GENESIS}").holds


def test_each_entry_follows_the_one_before_it(chain):
    entries = list(AuditEntry.objects.order_by("seq"))
    assert entries[0].previous_hash == GENESIS
    assert [entry.previous_hash for entry in entries[1:]] == [entry.entry_hash for entry in entries[:-1]]


def test_facts_have_one_text():
    facts = {"b": Decimal("1.50"), "a": date(2026, 1, 2), "at": datetime(2026, 1, 2, 3, tzinfo=UTC), "名": {"x", "w"}}
    assert canonical(facts) == '{"a":"2026-01-02","at":"2026-01-02T03:00:00.000000Z","b":"1.50","名":["w","x"]}'


def test_an_older_head_still_proves_the_part_before_it(chain):
    recording.write([deed(99)])
    assert verifying.verify(chain).holds
    assert verifying.verify("3:" + "0" * 64).breaches[0].reason == "anchor"
    assert not verifying.verify("nonsense").holds


def _change(dice: random.Random) -> None:
    if dice.random() < 0.4:
        facts = AuditFacts.objects.filter(pk=dice.randint(1, LENGTH))
        forged: dict[str, object] = dice.choice(
            [{"text": '{"name":"Forged"}'}, {"salt": "0" * 32}, {"text": "", "salt": "", "erased_at": AT},
             {"text": '{"name":"Forged"}', "erased_at": AT}]
        )  # fmt: skip
        facts.update(**forged)
        return
    column, value = dice.choice(
        [("at", AT - timedelta(days=1)), ("actor", "user:99"), ("action", "party.archived"), ("subject_id", 77),
         ("subject_type", "parties.contact"), ("facts_digest", "f" * 64), ("previous_hash", "e" * 64),
         ("entry_hash", "d" * 64)]
    )  # fmt: skip
    AuditEntry.objects.filter(pk=dice.randint(1, LENGTH)).update(**{column: value})


def _delete(dice: random.Random) -> None:
    seq = dice.randint(1, LENGTH)
    AuditFacts.objects.filter(pk=seq).delete()
    if dice.random() < 0.8:
        AuditEntry.objects.filter(pk=seq)._raw_delete("default")


def _insert(dice: random.Random) -> None:
    """A forged entry that fits its predecessor, in the middle or at the end."""
    seq = dice.randint(1, LENGTH + 1)
    for table in (AuditEntry.objects.filter(seq__gte=seq), AuditFacts.objects.filter(pk__gte=seq)):
        column = "seq" if table.model is AuditEntry else "entry_id"
        table.update(**{column: -F(column)})  # by way of the negative numbers: a key is unique at every step
        table.model.objects.filter(**{f"{column}__lt": 0}).update(**{column: 1 - F(column)})
    before = AuditEntry.objects.filter(seq=seq - 1).first()
    _put(seq, deed(1000), before.entry_hash if before else GENESIS)


def _put(seq: int, forged: Deed, previous: str) -> str:
    text = canonical(forged.facts)
    digest = digest_of("salt", text)
    columns = (moment_text(forged.at), forged.actor, forged.action, forged.subject_type, forged.subject_id)
    entry_hash = link(seq, columns, digest, previous)
    AuditEntry.objects.create(
        seq=seq, at=forged.at, actor=forged.actor, action=forged.action, subject_type=forged.subject_type,
        subject_id=forged.subject_id, facts_digest=digest, previous_hash=previous, entry_hash=entry_hash,
    )  # fmt: skip
    AuditFacts.objects.create(entry_id=seq, salt="salt", text=text)
    return entry_hash


def _swap(dice: random.Random) -> None:
    one, other = dice.sample(range(1, LENGTH + 1), 2)
    model, names = dice.choice(
        [(AuditFacts, ("text", "salt")), (AuditEntry, ("at", "actor", "subject_id", "facts_digest"))]
    )  # fmt: skip
    first, second = (model.objects.filter(pk=seq).values(*names).get() for seq in (one, other))
    model.objects.filter(pk=one).update(**second)
    model.objects.filter(pk=other).update(**first)


def _truncate_tail(dice: random.Random) -> None:
    """The newest entries are gone and the head says so too."""
    keep = dice.randint(0, LENGTH - 1)
    AuditFacts.objects.filter(pk__gt=keep).delete()
    AuditEntry.objects.filter(seq__gt=keep)._raw_delete("default")
    end = AuditEntry.objects.filter(seq=keep).values_list("entry_hash", flat=True).first() or GENESIS
    AuditHead.objects.update(seq=keep, entry_hash=end)


def _rewrite_chain(dice: random.Random) -> None:
    """Every link from some entry on is computed anew, with the product's own code."""
    start = dice.randint(1, LENGTH)
    previous = AuditEntry.objects.filter(seq=start - 1).values_list("entry_hash", flat=True).first() or GENESIS
    AuditFacts.objects.filter(pk__gte=start).delete()
    AuditEntry.objects.filter(seq__gte=start)._raw_delete("default")
    for seq in range(start, LENGTH + 1):
        previous = _put(seq, deed(seq + 500), previous)
    AuditHead.objects.update(seq=LENGTH, entry_hash=previous)


FOUND_ALWAYS = (_change, _delete, _insert, _swap)
FOUND_BY_THE_ANCHOR = (_truncate_tail, _rewrite_chain)


@pytest.mark.parametrize("tamperings", [A_DAY, pytest.param(A_NIGHT, marks=pytest.mark.nightly)])
def test_every_tampering_of_a_thousand_is_found(unguarded, tamperings):
    dice = random.Random(20261124)
    for number in range(tamperings):
        tamper = (*FOUND_ALWAYS, *FOUND_BY_THE_ANCHOR)[number % 6]
        place = transaction.savepoint()
        tamper(dice)
        anchor = None if tamper in FOUND_ALWAYS else unguarded  # an anchor adds a reason to doubt and takes none away
        assert not verifying.verify(anchor).holds, f"{tamper.__name__} no. {number} went unnoticed"
        transaction.savepoint_rollback(place)
    assert verifying.verify(unguarded).holds


@pytest.mark.parametrize("tamper", FOUND_BY_THE_ANCHOR)
def test_only_a_head_kept_elsewhere_finds_a_tail_cut_off_or_a_trail_rewritten(unguarded, tamper):
    tamper(random.Random(7))
    assert verifying.verify().holds
    assert [breach.reason for breach in verifying.verify(unguarded).breaches] == ["anchor"]
