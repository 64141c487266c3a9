"""The sentences of the doors."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "wrong_set_up_code": _("This is not the set-up code. It stands on the console where Tradewind was started."),
    "too_many_set_up_codes": _("Too many wrong codes. Try again after %(time)s."),
    "no_set_up_code": _("There is no set-up code for this company. Stop Tradewind and start it again: it prints one."),
    "already_founded": _("This company has its boss already. Log in, or ask the boss for an account."),
    "pass_refused": _("This way in was used already or is older than a minute. Go through the door once more."),
    "no_such_door": _("There is no such company here."),
    "door_stuck": _("The company cannot be opened: Tradewind's home folder cannot be written."),
    "company.founded": _("Company founded"),
    "account.entered_by_door": _("Came in through the door"),
    "set_up_step.put_off": _("Step of the set-up put off"),
}
