"""Which refusal explains what went wrong on the way to a mail server?"""

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from imap_tools.errors import ImapToolsError, MailboxLoginError, UnexpectedCommandStatusError

from tradewind.platform.mail import deadlines, refusals
from tradewind.platform.mail.hosts import Hint, provider_of_host
from tradewind.platform.mail.transport import ServerSettings

MOST_OF_AN_ANSWER = 200
# Words by which servers ask for a password of their own making, lower case: Gmail, QQ, NetEase, Yahoo, iCloud.
_APP_PASSWORD = (
    "application-specific password", "app password", "app-specific", "授权码", "授權碼", "authorization code",
    "authcode", "webloginrequired", "please log in via your web browser",
)  # fmt: skip
_SIGN_IN = ("basic authentication is disabled", "basicauthblocked", "authentication unsuccessful, basic", "aadsts")
TROUBLE = (OSError, EOFError, imaplib.IMAP4.error, smtplib.SMTPException, ImapToolsError, ValueError, OverflowError)


@contextmanager
def explained(
    settings: ServerSettings, the_socket: Callable[[], socket.socket | None] = lambda: None, *, seconds: float = 0.0
) -> Iterator[None]:
    """One step with a server: it ends in time, and what goes wrong becomes a refusal."""
    limit = seconds or settings.step_seconds
    with deadlines.within(limit, the_socket) as deadline:
        try:
            yield
        except refusals.MailRefused:
            raise
        except TROUBLE as error:
            if deadline.passed:
                raise refusals.TimedOut(host=settings.host, seconds=round(limit)) from error
            raise refusal_for(error, settings) from error


def refusal_for(error: Exception, settings: ServerSettings) -> refusals.MailRefused:
    """A sentence for whatever the network, the library or the server raised."""
    host, port = settings.host, settings.port
    if isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException):
        return _of_the_network(error, settings)
    if type(error) is UnicodeError or isinstance(error, UnicodeEncodeError):  # a host name that cannot be one
        return refusals.HostUnknown(host=host)
    if isinstance(error, MailboxLoginError | smtplib.SMTPAuthenticationError):
        return login_refusal(said(error), settings)
    if isinstance(error, UnexpectedCommandStatusError):
        return refusals.MailRefused(host=host, answer=said(error))
    if isinstance(error, imaplib.IMAP4.abort | smtplib.SMTPServerDisconnected | EOFError):
        return _of_a_break(error, settings)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return refusals.EncryptionMissing(host=host, port=port)
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code > 0 and isinstance(error.smtp_error, bytes):
        return refusals.MailRefused(host=host, answer=said(error))
    return refusals.AnswerNotUnderstood(host=host, port=port)


def _of_the_network(error: OSError, settings: ServerSettings) -> refusals.MailRefused:
    host, port = settings.host, settings.port
    if isinstance(error, socket.gaierror):
        return refusals.HostUnknown(host=host)
    if isinstance(error, ssl.SSLCertVerificationError):
        return refusals.CertificateWrong(host=host, reason=str(error.verify_message).rstrip("."))
    if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return refusals.ConnectionLost(host=host)
    if isinstance(error, ssl.SSLError):
        return refusals.EncryptionMissing(host=host, port=port)
    if isinstance(error, TimeoutError):
        return refusals.TimedOut(host=host, seconds=round(settings.seconds))
    if isinstance(error, ConnectionResetError | BrokenPipeError | ConnectionAbortedError):
        return refusals.ConnectionLost(host=host)
    return refusals.PortClosed(host=host, port=port)


def _of_a_break(error: Exception, settings: ServerSettings) -> refusals.MailRefused:
    """imaplib calls two things an abort: a broken connection, and an answer that is none."""
    if isinstance(error.__context__, TimeoutError) or "timed out" in str(error):
        return refusals.TimedOut(host=settings.host, seconds=round(settings.seconds))
    if "unexpected response" in str(error) or "more than" in str(error):
        return refusals.AnswerNotUnderstood(host=settings.host, port=settings.port)
    return refusals.ConnectionLost(host=settings.host)


def login_refusal(answer: str, settings: ServerSettings) -> refusals.MailRefused:
    """What to do about a login that was refused: the answer's words tell, or what is known of the provider."""
    if settings.password:
        answer = answer.replace(settings.password, "…")  # some servers repeat what they were told
    provider = provider_of_host(settings.host)
    name = provider.name if provider else settings.host
    words = answer.lower()
    if any(word in words for word in _SIGN_IN) or (provider and provider.hint is Hint.SIGN_IN):
        return refusals.SignInNeeded(provider=name)
    if any(word in words for word in _APP_PASSWORD) or (provider and provider.hint is Hint.APP_PASSWORD):
        return refusals.AppPasswordNeeded(user=settings.user, provider=name, answer=answer)
    return refusals.LoginRefused(user=settings.user, answer=answer)


def said(error: Exception) -> str:
    """The server's own words, readable and short."""
    if isinstance(error, smtplib.SMTPResponseException):
        return readable(error.smtp_error)
    if isinstance(error, UnexpectedCommandStatusError):
        lines = error.command_result[1] if len(error.command_result) > 1 else ()
        return readable(b" ".join(line for line in lines if isinstance(line, bytes)))
    return readable(str(error))


def readable(answer: bytes | str) -> str:
    """Text of a server: Chinese ones answer in UTF-8 or GB18030; control characters are no part of a sentence."""
    text = answer if isinstance(answer, str) else _decoded(answer)
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:MOST_OF_AN_ANSWER]


def _decoded(answer: bytes) -> str:
    try:
        return answer.decode("utf-8")
    except UnicodeDecodeError:
        return answer.decode("gb18030", "replace")
