"""What can be refused about accounts?"""

from datetime import datetime

from tradewind.domain.vocabulary.refusal import Refusal


class UsernameTaken(Refusal):
    code = "username_taken"


class RoleNotGrantable(Refusal):
    """Leaders open accounts; only the boss makes leaders and money people."""

    code = "role_not_grantable"


class LastBoss(Refusal):
    code = "last_boss"


class OwnAccount(Refusal):
    code = "own_account"


class LinkSpent(Refusal):
    code = "link_spent"


class SecondStepNeeded(Refusal):
    """Whoever must have a phone does not turn it off; the boss takes a lost one off."""

    code = "second_step_needed"


class TooManyTries(Refusal):
    """Wait until then; whoever words it fills in the clock as `time`."""

    code = "too_many_tries"

    def __init__(self, until: datetime) -> None:
        super().__init__(time=f"{until:%H:%M} UTC")
        self.until = until


class TooBusy(Refusal):
    """More passwords are to be hashed than the machine should do at once."""

    code = "too_busy"


class NoSecondStep(Refusal):
    """Recovery codes stand in for a phone; without one there is nothing to stand in for."""

    code = "no_second_step"


class NotAnotherPerson(Refusal):
    """The second of four eyes, whose account the first person has had in hand since the request."""

    code = "not_another_person"
