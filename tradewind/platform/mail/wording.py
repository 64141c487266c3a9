"""The sentences of mailboxes that cannot be read and messages that cannot be sent."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "mail_refused": _("%(host)s says: %(answer)s"),
    "mail_host_unknown": _("There is no server called %(host)s, or no network. Look at the spelling first."),
    "mail_port_closed": _(
        "%(host)s takes no connection on port %(port)s. Look at the port, or ask about the firewall."
    ),
    "mail_certificate_wrong": _(
        "%(host)s cannot prove who it is (%(reason)s). The password was not sent. Look at the server's name, or ask"
        " who runs it."
    ),
    "mail_encryption_missing": _(
        "%(host)s does not speak the chosen encryption on port %(port)s. The password was not sent. Usual: 993 and 465"
        " with TLS, 143 and 587 with STARTTLS."
    ),
    "mail_login_refused": _("The server does not accept the user name %(user)s with this password: %(answer)s"),
    "mail_app_password_needed": _(
        "%(provider)s does not accept the normal password of %(user)s here. Open the mailbox in the browser, switch"
        " IMAP/SMTP on in its settings, and enter the app password (授权码) it shows. The server's words: %(answer)s"
    ),
    "mail_sign_in_needed": _(
        "%(provider)s lets programs in only by signing in on its own page, which is not built yet. Forward the mail to"
        " another mailbox for now."
    ),
    "mail_timed_out": _("%(host)s did not answer within %(seconds)s seconds. It is tried again later."),
    "mail_connection_lost": _(
        "%(host)s broke the connection off. What was read before is kept; it is tried again later."
    ),
    "mail_answer_not_understood": _(
        "What answers at %(host)s, port %(port)s, is no mail server of this kind. Look at host and port."
    ),
    "mail_folder_missing": _("The folder %(folder)s cannot be opened: %(answer)s"),
    "mail_message_too_large": _(
        "The message has %(megabytes)s MB; the server takes at most %(limit)s MB. Send large files another way."
    ),
    "mail_head_refused": _("%(field)s holds a line break or a control character. Type it again in one line."),
    "mail_address_refused": _("%(address)s is no address that mail can be sent to."),
    "mail_nobody_to_send_to": _("The message names nobody it goes to."),
    "mail_password_unreadable": _(
        "The stored password of %(address)s cannot be read with this company's key. Enter the mailbox's password again."
    ),
}
