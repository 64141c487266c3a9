"""Does the built-in mailbox behave like one on a server, and does nothing leave the machine?"""

import os
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tradewind.platform.mail import refusals
from tradewind.platform.mail.built_in import INBOX, SENT, BuiltInMailbox, deliver, outbox
from tradewind.platform.mail.transport import Delivery, FolderRole, FolderState

pytestmark = pytest.mark.pure

LI, FANG, ANNA = "li@corvina.example", "fang@corvina.example", "anna@nordwind.example"
RAW = b"Message-ID: <1@corvina.example>\r\nSubject: Offer\r\n\r\n\xff\r\n"
AT = datetime(2026, 11, 5, 1, 30, tzinfo=UTC)


def inbox(mailbox: BuiltInMailbox, state: FolderState | None = None, **how) -> list[bytes]:  # type: ignore[no-untyped-def]
    return [one.raw for one in mailbox.changes_since(state or FolderState(INBOX), **how).messages]


def test_what_is_sent_lies_in_the_outbox_and_with_our_own_people(tmp_path: Path) -> None:
    li, fang = BuiltInMailbox(tmp_path, LI), BuiltInMailbox(tmp_path, FANG)
    outcome = li.send(RAW, sender=LI, recipients=[ANNA, "Fang@Corvina.Example", ANNA])
    assert [one.delivery for one in outcome.recipients] == [Delivery.ACCEPTED] * 2
    assert outbox(tmp_path).read(1) == RAW and outbox(tmp_path).numbers() == [1]
    assert inbox(fang) == [RAW] and inbox(li) == []
    assert not (tmp_path / ANNA).exists()


def test_a_real_address_is_refused_so_that_nobody_waits_for_an_answer(tmp_path: Path) -> None:
    li = BuiltInMailbox(tmp_path, LI)
    outcome = li.send(RAW, sender=LI, recipients=["anna@nordwind.de", "x@example.com", "x@notexample", ANNA])
    assert [one.delivery for one in outcome.recipients] == [Delivery.REFUSED] * 3 + [Delivery.ACCEPTED]
    assert outcome.recipients[0].code == 550
    li.send(RAW, sender=LI, recipients=["anna@nordwind.de"])
    assert outbox(tmp_path).numbers() == [1]


def test_it_is_read_like_a_mailbox_on_a_server(tmp_path: Path) -> None:
    li = BuiltInMailbox(tmp_path, LI)
    for number in range(5):
        assert deliver(tmp_path, LI, b"Subject: %d\r\n\r\n" % number, AT)
    first = list(li.changes_since(FolderState(INBOX), most=2).messages)
    assert [one.uid for one in first] == [1, 2] and first[0].internal_date == AT
    assert len(inbox(li, first[-1].state)) == 3
    assert li.changes_since(FolderState(INBOX, 1, 5)).begun_anew
    assert inbox(li, since=date(2026, 11, 6)) == []
    assert [folder.role for folder in li.folders()] == [FolderRole.INBOX, FolderRole.SENT]
    li.keep_sent(RAW, folder=SENT, at=AT)
    assert li.holds(SENT, "1@corvina.example") and not li.holds(SENT, "2@corvina.example")
    with pytest.raises(refusals.FolderMissing):
        inbox(li, FolderState("../Sent"))


def test_an_address_is_no_way_out_of_the_folder(tmp_path: Path) -> None:
    for address in ("../../x@a.example", "a/b@c.example"):
        BuiltInMailbox(tmp_path / "post", address)
    assert [path.name for path in tmp_path.iterdir()] == ["post"]
    assert not deliver(tmp_path / "post", "..@a.example", RAW)


def test_a_message_that_was_half_written_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    li = BuiltInMailbox(tmp_path, LI)

    def no_room(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="no space"):
        deliver(tmp_path, LI, RAW)
    monkeypatch.undo()
    assert inbox(li) == []
    assert deliver(tmp_path, LI, RAW) and inbox(li) == [RAW]


def test_twenty_at_once_get_twenty_numbers(tmp_path: Path) -> None:
    li = BuiltInMailbox(tmp_path, LI)
    crowd = [threading.Thread(target=deliver, args=(tmp_path, LI, b"%d" % number)) for number in range(20)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert sorted(inbox(li)) == sorted(b"%d" % number for number in range(20))
