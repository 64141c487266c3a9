"""What can be refused at a door?"""

from datetime import datetime

from tradewind.domain.vocabulary.refusal import Refusal


class WrongSetUpCode(Refusal):
    code = "wrong_set_up_code"


class TooManyCodes(Refusal):
    """Wait until then; whoever words it fills in the clock as `time`."""

    code = "too_many_set_up_codes"

    def __init__(self, until: datetime) -> None:
        super().__init__(time=f"{until:%H:%M} UTC")
        self.until = until


class NoSetUpCode(Refusal):
    """The company's folder holds no code: only a start makes one."""

    code = "no_set_up_code"


class AlreadyFounded(Refusal):
    code = "already_founded"


class PassRefused(Refusal):
    """Forged, for another company, too old or used: the reader learns no more than that."""

    code = "pass_refused"


class NoSuchDoor(Refusal):
    code = "no_such_door"


class DoorStuck(Refusal):
    """The home folder cannot be written, so nobody can be asked to open the company."""

    code = "door_stuck"
