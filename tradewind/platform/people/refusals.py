"""What can be refused about accounts?"""

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
