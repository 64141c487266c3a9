"""Whose phone is the second step, and how is it tied on, lost and taken off? (R170)"""

import pytest
from django_otp.oath import TOTP

from tests.builders import AT
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries, services
from tradewind.platform.people.models import RecoveryCode, User
from tradewind.platform.people.refusals import (
    NoSecondStep,
    SecondStepNeeded,
    TooManyTries,
)


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


def with_phone(person: User) -> tuple[str, ...]:
    """Tie a phone to the account; the recovery codes."""
    device = services.begin_device(by=person, at=AT)
    codes = services.confirm_device(code=f"{TOTP(device.bin_key).token():06d}", by=person, at=AT)
    assert codes is not None
    return codes


def test_it_is_forced_where_all_rows_or_the_money_are_in_reach(zhou, liu, tang, li_qiang, mei):
    assert [queries.must_have_device(person) for person in (zhou, liu, tang)] == [True, True, True]
    assert [queries.must_have_device(person) for person in (li_qiang, mei)] == [False, False]


def test_a_phone_is_taken_off_by_its_owner_or_the_boss(zhou, liu, li_qiang, li_na):
    services.begin_device(by=li_qiang, at=AT)
    for person in (liu, li_na):
        with pytest.raises(NotPermitted):
            services.remove_device(user_id=li_qiang.pk, company_requires=True, by=person, at=AT)
    services.remove_device(user_id=li_qiang.pk, company_requires=True, by=li_qiang, at=AT)
    services.remove_device(user_id=li_qiang.pk, company_requires=True, by=zhou, at=AT)
    with pytest.raises(NotFound):
        services.remove_device(user_id=9_999_999, company_requires=True, by=zhou, at=AT)


def test_whoever_must_have_a_phone_keeps_it_until_the_boss_takes_it_off(zhou, liu, tang):
    for person in (zhou, liu, tang):
        with pytest.raises(SecondStepNeeded):
            services.remove_device(user_id=person.pk, company_requires=True, by=person, at=AT)
        services.remove_device(user_id=person.pk, company_requires=False, by=person, at=AT)
    services.remove_device(user_id=liu.pk, company_requires=True, by=zhou, at=AT)


def test_a_wrong_code_confirms_nothing(li_qiang):
    assert services.confirm_device(code="000000", by=li_qiang, at=AT) is None
    assert services.begin_device(by=li_qiang, at=AT) == services.begin_device(by=li_qiang, at=AT)
    assert services.confirm_device(code="000000", by=li_qiang, at=AT) is None
    assert not queries.has_device(li_qiang)
    with pytest.raises(NotPermitted):
        queries.has_device(li_qiang, li_qiang.pk + 1)


def use(code: str, person: User):
    return services.use_code(code=code, address="192.0.2.1", by=person, at=AT)


def test_a_recovery_code_counts_once_and_is_kept_as_a_digest(zhou, li_qiang, li_na):
    codes = with_phone(li_qiang)
    assert len(set(codes)) == queries.recovery_codes_left(li_qiang) == 10
    assert not RecoveryCode.objects.filter(code_digest__in=[*codes, *(code.replace("-", "") for code in codes)])
    assert use(codes[0], li_na) is None  # nobody else's
    assert use(f" {codes[0].upper().replace('-', ' ')}", li_qiang) is not None
    assert use(codes[0], li_qiang) is None
    assert queries.recovery_codes_left(zhou, li_qiang.pk) == 9
    assert audit.trail_of(zhou, li_qiang)[0].action == "account.recovery_code_used"
    with pytest.raises(NotPermitted):
        queries.recovery_codes_left(li_qiang, li_na.pk)


def test_new_recovery_codes_void_the_old_ones(li_qiang, li_na):
    old = with_phone(li_qiang)
    new = services.renew_recovery_codes(by=li_qiang, at=AT)
    assert use(old[0], li_qiang) is None
    assert use(new[0], li_qiang) is not None
    with pytest.raises(NoSecondStep):
        services.renew_recovery_codes(by=li_na, at=AT)


def test_codes_are_guessed_no_faster_than_passwords(zhou, li_qiang):
    codes = with_phone(li_qiang)
    for number in range(5):
        assert use(f"{number:06d}", li_qiang) is None
    with pytest.raises(TooManyTries):
        use(codes[0], li_qiang)
    assert queries.recovery_codes_left(li_qiang) == 10
    services.remove_device(user_id=li_qiang.pk, company_requires=True, by=zhou, at=AT)
    assert use("000000", li_qiang) is None  # a phone taken off starts afresh


def test_whose_phone_is_taken_off_by_the_boss_is_logged_out_everywhere(zhou, li_qiang):
    with_phone(li_qiang)
    own, colleagues = fresh(li_qiang).session_serial, fresh(zhou).session_serial
    services.remove_device(user_id=li_qiang.pk, company_requires=True, by=zhou, at=AT)
    assert (fresh(li_qiang).session_serial, fresh(zhou).session_serial) == (own + 1, colleagues)
    assert queries.recovery_codes_left(li_qiang) == 0
    services.remove_device(user_id=li_qiang.pk, company_requires=True, by=li_qiang, at=AT)
    assert fresh(li_qiang).session_serial == own + 1
