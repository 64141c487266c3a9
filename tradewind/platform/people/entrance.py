"""Is this person who he says he is?"""

from datetime import datetime

from django.contrib.auth import authenticate

from tradewind.platform.people import services, throttling
from tradewind.platform.people.hashing import place_to_hash
from tradewind.platform.people.models import User
from tradewind.platform.people.refusals import TooManyTries


def recognise(*, username: str, password: str, address: str, at: datetime) -> User | None:
    """The person with this login and password; nobody when it is wrong. Refused: too many tries, too busy.

    The try is counted before its password is looked at: of many that come at the same moment no more are looked at
    than the counts allow. Whoever has to wait costs one look and no write.
    """
    if until := throttling.throttle(username=username, address=address, at=at).until:
        raise TooManyTries(until)
    with place_to_hash():
        attempt_id = services.begin_try(username=username, address=address, by=None, at=at)
        user = authenticate(username=username, password=password)
    if not isinstance(user, User):
        return None
    services.end_try(attempt_id=attempt_id, by=user, at=at)
    return user
