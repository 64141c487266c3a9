"""Why can a mailbox not be read, or a message not be sent?"""

from tradewind.domain.vocabulary.refusal import Refusal


class MailRefused(Refusal):
    """The server says no in its own words. Facts: host, answer."""

    code = "mail_refused"


class HostUnknown(MailRefused):
    """No such name, or no network. Facts: host."""

    code = "mail_host_unknown"


class PortClosed(MailRefused):
    """The machine is there and takes no connection. Facts: host, port."""

    code = "mail_port_closed"


class CertificateWrong(MailRefused):
    """Somebody else answers, or the certificate ran out. Facts: host, reason."""

    code = "mail_certificate_wrong"


class EncryptionMissing(MailRefused):
    """The port does not speak the encryption that was asked for. Facts: host, port."""

    code = "mail_encryption_missing"


class LoginRefused(MailRefused):
    """Facts: user, answer."""

    code = "mail_login_refused"


class AppPasswordNeeded(MailRefused):
    """The provider wants a password made for programs. Facts: user, provider, answer."""

    code = "mail_app_password_needed"


class SignInNeeded(MailRefused):
    """The provider takes no passwords from programs at all. Facts: provider."""

    code = "mail_sign_in_needed"


class TimedOut(MailRefused):
    """Facts: host, seconds."""

    code = "mail_timed_out"


class ConnectionLost(MailRefused):
    """What was read before stays read; what was being sent had not been handed over. Facts: host."""

    code = "mail_connection_lost"


class AnswerNotUnderstood(MailRefused):
    """Whatever answers there, it does not speak this protocol. Facts: host, port."""

    code = "mail_answer_not_understood"


class FolderMissing(MailRefused):
    """Facts: folder, answer."""

    code = "mail_folder_missing"


class MessageTooLarge(MailRefused):
    """More than the server takes. Facts: megabytes, limit."""

    code = "mail_message_too_large"


class HeadRefused(MailRefused):
    """A field of the head holds line ends or signs that would begin another field. Facts: field."""

    code = "mail_head_refused"


class AddressRefused(MailRefused):
    """Nothing that mail can be sent to. Facts: address."""

    code = "mail_address_refused"


class NobodyToSendTo(MailRefused):
    code = "mail_nobody_to_send_to"


class PasswordUnreadable(MailRefused):
    """Stored under a key that this company does not have (any more). Facts: address."""

    code = "mail_password_unreadable"
