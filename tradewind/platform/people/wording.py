"""The sentences of accounts."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "username_taken": _("Somebody already logs in as %(username)s. Choose another login."),
    "role_not_grantable": _("Only the boss gives this role or duty, or changes an account that has it."),
    "last_boss": _("This is the only boss account that works. Open another one first."),
    "own_account": _("You cannot freeze your own account. Ask another colleague who manages accounts."),
    "link_spent": _("This link was used already or is older than a day. Ask for a new one."),
    "not_another_person": _(
        "Whoever asked has opened, changed or let in your account since: that is no second person. "
        "Another colleague decides, or you ask and the other one decides."
    ),
    "account.opened": _("Account opened"),
    "account.revised": _("Role, duties or name changed"),
    "account.frozen": _("Account frozen"),
    "account.thawed": _("Let in again"),
    "account.link_renewed": _("New password link"),
    "account.password_set": _("Password chosen by link"),
    "account.password_changed": _("Password changed"),
    "account.second_step_set_up": _("Second step set up"),
    "account.second_step_removed": _("Second step removed"),
    "account.recovery_code_used": _("Got in with a recovery code"),
    "account.recovery_codes_renewed": _("New recovery codes"),
    "too_many_tries": _("Too many attempts. Try again after %(time)s, or ask a colleague for a new link."),
    "too_busy": _("Very many log in at this moment. Wait a few seconds and try again."),
    "no_second_step": _("There is no second step yet. Set up the phone first."),
    "second_step_needed": _("Your role needs the second step. For a new phone, set it up again."),
}
