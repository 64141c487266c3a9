"""Founding a company, setting it up, and coming in through a door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.domain.company.details import EntityDetails
from tradewind.platform import audit
from tradewind.platform.access import Actor, Duty, Role, require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.company import queries as company_queries
from tradewind.platform.company import services as company
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.doors import passes, permissions, queries
from tradewind.platform.doors.models import PutOffStep, SpentPass
from tradewind.platform.doors.refusals import AlreadyFounded, PassRefused
from tradewind.platform.doors.steps import Step
from tradewind.platform.people import queries as people
from tradewind.platform.people import services as accounts
from tradewind.platform.people.models import User
from tradewind.platform.use_case import use_case

REMEMBERED = timedelta(minutes=10)  # a used pass; far longer than any lives


@dataclass(frozen=True, slots=True)
class NewColleague:
    """One line of the list of colleagues."""

    username: str
    name: str
    role: Role
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who came through a door: as which of the demo's people (nobody in a real company), in which language."""

    user: User | None
    language: str


@use_case
def found(*, username: str, name: str, password: str, language: str, by: Actor, at: datetime) -> User:
    """Make the first boss of an empty company; the caller has checked the code of the console."""
    User.objects.select_for_update().get(pk=by.pk)  # two who found at once do it one after the other
    if people.has_boss():
        raise AlreadyFounded()
    boss = accounts.found_company(username=username, name=name, password=password, by=by, at=at)
    accounts.set_preferences(language=language, theme=boss.theme, time_zone=boss.time_zone, by=boss, at=at)
    audit.record("company.founded", boss, by=by, at=at)
    return boss


@use_case
def set_up_company(
    *, name: str, name_en: str, details: EntityDetails, letterhead: StoredFile | None, seal: StoredFile | None,
    by: Actor, at: datetime,
) -> LegalEntity:  # fmt: skip
    """Say who we are: the company's name, its first legal entity and what its papers carry; all or nothing."""
    require(by, permissions.SET_UP)
    profile = company_queries.company_profile()
    company.revise_company(
        name=name, name_en=name_en, require_second_factor=profile.require_second_factor, version=profile.version,
        by=by, at=at,
    )  # fmt: skip
    entity = company.register_legal_entity(details=details, by=by, at=at)
    for which, picture in (("letterhead", letterhead), ("seal", seal)):
        if picture is not None:
            entity = company.replace_entity_image(entity_id=entity.pk, which=which, stored=picture, by=by, at=at)
    return entity


@use_case
def open_accounts(*, colleagues: Sequence[NewColleague], by: Actor, at: datetime) -> tuple[accounts.Invitation, ...]:
    """Open several accounts at once: all of them, or none when one cannot be opened."""
    require(by, permissions.SET_UP)
    return tuple(
        accounts.open_account(
            username=each.username, name=each.name, role=each.role, duties=each.duties, by=by, at=at
        )  # fmt: skip
        for each in colleagues
    )


@use_case
def put_off_step(*, step: Step, by: Actor, at: datetime) -> None:
    """Leave a step of the set-up for later, or stop being reminded of the whole of it."""
    require(by, permissions.SET_UP)
    mark, is_new = PutOffStep.objects.get_or_create(step=step, defaults={"by_id": by.pk, "at": at})
    if is_new:
        audit.record("set_up_step.put_off", mark, by=by, at=at, step=step)


@use_case
def enter_by_pass(*, text: str, by: Actor, at: datetime) -> Visitor:
    """Use up a pass. Only the demo lets somebody in by it; a real company takes no more than the language."""
    carried = passes.read(text, at=at)
    SpentPass.objects.filter(at__lt=at - REMEMBERED).delete()
    _spent, is_new = SpentPass.objects.get_or_create(nonce=carried.nonce, defaults={"at": at})
    if not is_new:
        raise PassRefused()
    user = queries.demo_person(by, carried.role)
    if user is not None:
        accounts.set_preferences(
            language=carried.language, theme=user.theme, time_zone=user.time_zone, by=user, at=at
        )  # fmt: skip
        audit.record("account.entered_by_door", user, by=user, at=at)
    return Visitor(user, carried.language)
