"""To which servers may a mailbox be set up, and who may say so?

Whoever types a host learns from the answer which ports are open in the office's network, and gets the password that is
sent there. So leaders type hosts; others use a known provider, or what stands at a mailbox of the house already.
"""

from ipaddress import ip_address

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox
from tradewind.apps.messaging.refusals import EncryptionNeeded, HostNeeded, HostNotAllowed, PasswordAskedAgain
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.platform.access import Actor, allows
from tradewind.platform.mail.hosts import PROVIDERS
from tradewind.platform.mail.transport import Security

SERVER = ("imap_host", "imap_port", "imap_security", "smtp_host", "smtp_port", "smtp_security", "username")
_WAYS = ("imap", "smtp")


def refuse_servers(by: Actor, mailbox: Mailbox) -> None:
    """Refuse servers this person may not name, and a password sent in the open. `mailbox` need not be saved.

    A server that is not named would be this machine, and whoever asked would learn which of its doors are open.
    """
    if mailbox.kind != MailboxKind.IMAP:
        return
    for way in _WAYS:
        host, port, security = _door(mailbox, way)
        if not host:
            raise HostNeeded()
        if security == Security.NONE and not _is_this_machine(host):
            raise EncryptionNeeded(host=host)
        if not allows(by, permissions.MANAGE_MAILBOXES) and not _is_known(way, host, port, security):
            raise HostNotAllowed(host=host)


def refuse_password_elsewhere(mailbox: Mailbox, columns: dict[str, object], password: str) -> None:
    """The kept password goes to the server for which it was typed, and to no other."""
    if mailbox.secret and not password and any(getattr(mailbox, name) != columns[name] for name in SERVER):
        raise PasswordAskedAgain()


def is_let_in_as_itself(mailbox: Mailbox) -> bool:
    """A login at its server proves the address only under this very name: a provider lets anybody in as somebody."""
    return mailbox.kind != MailboxKind.IMAP or mailbox.username.casefold() == mailbox.address


def _door(mailbox: Mailbox, way: str) -> tuple[str, int, str]:
    host, port, security = (getattr(mailbox, f"{way}_{name}") for name in ("host", "port", "security"))
    return str(host).strip(), int(port), str(security)


def _is_known(way: str, host: str, port: int, security: str) -> bool:
    """Nobody but a leader adds a host, so what stands at a mailbox was allowed by one."""
    if any(getattr(each, way) == (host, port, security) for each in PROVIDERS):
        return True
    return Mailbox.objects.filter(**{f"{way}_host": host, f"{way}_port": port, f"{way}_security": security}).exists()


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
