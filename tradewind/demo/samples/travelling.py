"""Who pays for a parcel of the demo, and how does it travel?"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from tradewind.demo.days import Days, at_minute
from tradewind.demo.samples.rows import Charged, Journey
from tradewind.demo.words.samples import UNDERWAY
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge
from tradewind.domain.samples.travel import CourierName

_MOST_FREE = 5
_COURIERS = (CourierName.DHL, CourierName.DHL, CourierName.FEDEX, CourierName.UPS, CourierName.SF)


def charged(pieces: int, chance: Random) -> Charged:
    """Free and freight collect, as the house does it; a few pay for everything by T/T."""
    if pieces > _MOST_FREE or chance.random() < 0.1:  # noqa: PLR2004
        return in_advance(Decimal(40 + 15 * pieces))
    answer = chance.choice((CollectAnswer.ACCEPTED, CollectAnswer.ACCEPTED, CollectAnswer.OFFERED))
    if chance.random() < 0.2:  # noqa: PLR2004
        return Charged(answer=answer, pays_at_door=True)
    return Charged(answer=answer, account=f"9{chance.randrange(10**7, 10**8)}")


def in_advance(price: Decimal, *, at_once: bool = False) -> Charged:
    """Goods and courier by T/T."""
    return Charged(GoodsCharge.PAID, Courier.BUYER_TT, CollectAnswer.OFFERED, price=price, at_once=at_once)


def journey(sent_at: datetime, heard_on: date, days: Days, chance: Random, arrived_on: date | None) -> Journey:
    """What was heard each second day; the office reads the courier's page in the morning."""
    courier = chance.choice(_COURIERS)
    heard = []
    for step, text in enumerate(UNDERWAY[: chance.randint(1, len(UNDERWAY))]):
        at = at_minute(sent_at.date() + timedelta(days=1 + step), 9, 5 + step)
        if at.date() <= heard_on and sent_at < at < at_minute(days.today, 0, 0):
            heard.append((at, text))
    if arrived_on is None:
        if heard_on > sent_at.date():
            heard = [each for each in heard if each[0].date() < heard_on]
            heard.append((at_minute(heard_on, 9, 40), UNDERWAY[-2]))
        return Journey(courier, _tracking(courier, chance), sent_at, tuple(heard))
    kept = tuple(each for each in heard if each[0].date() < arrived_on)
    arrived_at = max(at_minute(arrived_on, 17, 10), sent_at + timedelta(minutes=1))
    return Journey(courier, _tracking(courier, chance), sent_at, kept, arrived_at)


def _tracking(courier: CourierName, chance: Random) -> str:
    """As the company numbers its parcels."""
    if courier is CourierName.DHL:
        return str(chance.randrange(10**9, 10**10))
    if courier is CourierName.UPS:
        return f"1Z{chance.randrange(10**15, 10**16)}"
    if courier is CourierName.SF:
        return f"SF{chance.randrange(10**12, 10**13)}"
    return str(chance.randrange(10**11, 10**12))
