"""Is the story the same for a seed and a day, and does it stay in the past on every day of the year?"""

from collections import Counter
from datetime import date, timedelta

import phonenumbers
import pytest

from tests.demo.conftest import TODAY, story_of
from tradewind.demo import accesses, company, notifications, parties, people, tasks
from tradewind.demo.chance import SEED
from tradewind.demo.days import OFFICE_ZONE, Days, at_minute
from tradewind.demo.parties.naming import _RESERVED
from tradewind.demo.words.planted import PLANTED
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.calendars import china_day
from tradewind.domain.vocabulary.phones import read_phone
from tradewind.domain.vocabulary.tables import RAMADAN_COUNTRIES

TODAYS = (
    TODAY,
    date(2026, 10, 8),  # the day after the long October holiday
    date(2026, 2, 24),  # after the Spring Festival
    date(2028, 3, 5),  # a Sunday with a leap day behind it and no published holidays
)


@pytest.fixture(scope="module")
def story() -> parties.PartiesStory:
    return story_of(TODAY)


def test_a_seed_and_a_day_tell_one_story(story):
    assert parties.story(TODAY) == story
    assert tasks.tasks(TODAY) == tasks.tasks(TODAY)
    assert accesses.accesses(TODAY) == accesses.accesses(TODAY)


def test_another_day_has_the_same_customers_and_other_dates(story):
    later = parties.story(TODAY + timedelta(days=30))
    names = {row.details.name: row.details.country for row in story.parties}
    assert {row.details.name: row.details.country for row in later.parties} == names
    assert max(row.at for row in later.spoken) > max(row.at for row in story.spoken) + timedelta(days=20)


def test_another_seed_tells_another_story(story):
    other = parties.story(TODAY, seed=7)
    assert {row.details.name for row in other.parties} != {row.details.name for row in story.parties}


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_nothing_happens_in_the_future_nor_before_its_record_stands(today):
    story, now = story_of(today), at_minute(today, 0, 0)
    ready = {row.details.name: row.contacts[-1].at for row in story.parties}
    assert all(ready[row.party] < row.at < now for row in story.spoken)
    assert all(ready[row.party] < row.at < now for row in (*story.assigned, *story.retiered))
    assert all(row.next_contact_on is None or row.next_contact_on > row.at.date() for row in story.spoken)
    for row in tasks.tasks(today):
        assert row.at < now and (row.done_at is None or row.at < row.done_at < now)
    assert all(row.at < now for row in accesses.accesses(today))
    told = notifications.notifications(story, tasks.tasks(today), today)
    assert all(row.at < now and (row.read_at is None or row.read_at < now + timedelta(hours=3)) for row in told)
    assert all(row.at < now for row in (*company.bank_accounts(Days(today)), *company.calendar_days(Days(today))))


def test_the_office_rests_on_holidays_and_sundays(story):
    for row in story.spoken:
        on = row.at.astimezone(OFFICE_ZONE).date()
        assert china_day(on).kind != "holiday"
        assert on.weekday() != 6 or china_day(on).kind == "make_up"


def test_the_counts_are_those_that_were_promised(story):
    kinds = Counter(row.kind for row in story.parties)
    assert kinds[PartyKind.CUSTOMER] == 620
    assert (kinds[PartyKind.SUPPLIER], kinds[PartyKind.FORWARDER], kinds[PartyKind.BANK]) == (24, 6, 8)
    customers = [row for row in story.parties if row.kind is PartyKind.CUSTOMER]
    assert sum(len(row.contacts) for row in customers) == 940
    assert len({row.details.country for row in customers}) == 48
    assert 7_500 < len(story.spoken) < 9_500


def test_every_party_has_a_name_of_its_own_and_was_spoken_with(story):
    names = [row.details.name for row in story.parties]
    assert len(set(names)) == len(names)
    assert set(names) == {row.party for row in story.spoken}
    assert {row.name for row in PLANTED} <= set(names)


def test_no_mail_leaves_the_reserved_domain(story):
    addresses = [row.details.email for row in story.parties]
    addresses += [contact.details.email for row in story.parties for contact in row.contacts]
    addresses += [row.email for row in people.accounts(Days(TODAY))]
    addresses += [row.details.email for row in company.entities(Days(TODAY))]
    assert all(address.endswith(".example") for address in addresses)
    assert all(row.details.website.endswith(".example") for row in story.parties)


def test_no_number_rings_anybody(story):
    reserved = tuple(pattern.split("{")[0] for patterns in _RESERVED.values() for pattern in patterns)
    numbers = [row.details.phone for row in story.parties]
    numbers += [contact.details.phone for row in story.parties for contact in row.contacts]
    numbers += [row.details.phone for row in company.entities(Days(TODAY))]
    for number in filter(None, numbers):
        assert number.startswith(reserved) or not phonenumbers.is_valid_number(phonenumbers.parse(number)), number


@pytest.mark.parametrize("seed", [SEED, 7])
def test_no_two_telephones_end_alike(seed):
    rows = parties.story(TODAY, seed=seed).parties
    numbers = [
        (each.phone, row.details.country) for row in rows for each in (row.details, *people_of(row)) if each.phone
    ]
    tails = [read_phone(*number).tail for number in numbers]
    assert len(set(tails)) == len(tails) > 1400


def people_of(row):
    return [contact.details for contact in row.contacts]


def test_nobody_fasts_in_stockholm(story):
    countries = {row.details.name: row.details.country for row in story.parties}
    fasting = {countries[row.party] for row in story.noted for text in row.values.values() if "斋月" in text}
    assert fasting and fasting <= RAMADAN_COUNTRIES


def test_no_blank_is_left_unfilled(story):
    assert not [row.summary for row in story.spoken if "{" in row.summary or "}" in row.summary]
