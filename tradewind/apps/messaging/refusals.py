"""What can be refused about mail?"""

from tradewind.domain.vocabulary.refusal import Refusal


class MailboxStopped(Refusal):
    """The mailbox is neither read nor sent from just now."""

    code = "mailbox_stopped"


class MailboxTaken(Refusal):
    """There is a mailbox of this address already."""

    code = "mailbox_taken"


class MailboxOfCustomer(Refusal):
    """The address stands in the book as somebody else's: it is no mailbox of ours."""

    code = "mailbox_of_customer"


class PasswordAskedAgain(Refusal):
    """Another server, port, encryption or user name: the kept password is not told to it."""

    code = "password_asked_again"


class HostNotAllowed(Refusal):
    """Only leaders type servers; others choose a provider or what a mailbox of the house uses already. Facts: host."""

    code = "host_not_allowed"


class HostNeeded(Refusal):
    """A mailbox on a server has one server for reading and one for sending."""

    code = "host_needed"


class AnsweredClosed(Refusal):
    """The writer may not open what the letter answers any more, and its words would leave with it."""

    code = "answered_closed"


class EncryptionNeeded(Refusal):
    """Without encryption only this machine is spoken to. Facts: host."""

    code = "encryption_needed"


class ProbeRunning(Refusal):
    """One test at a time for each person, and few for all."""

    code = "probe_running"


class WriterMayNotSend(Refusal):
    """Who wrote a letter that waited works here no more, or not with this mailbox. Facts: who, address."""

    code = "writer_may_not_send"


class CannotSendFrom(Refusal):
    """The mailbox holds kept mail only: nothing leaves from it."""

    code = "cannot_send_from"


class BadMailboxOwner(Refusal):
    """A mailbox belongs to a colleague whose account is open and who reads mail."""

    code = "bad_mailbox_owner"


class NoChat(Refusal):
    """Neither an exported WhatsApp chat nor copied WeChat records."""

    code = "no_chat"


class ChatZipWithoutText(Refusal):
    """A zip that holds no text: pictures alone are no chat."""

    code = "chat_zip_without_text"


class ChatTooLarge(Refusal):
    """More text than anybody says. Facts: limit."""

    code = "chat_too_large"


class ChatIsTakenBack(Refusal):
    """Its lines may be brought again: an entry that stood again would say them twice."""

    code = "chat_is_taken_back"


class NotYourChat(Refusal):
    """A chat is taken back by who brought it, or by a leader."""

    code = "not_your_chat"


class NotYourLetter(Refusal):
    """A letter is changed and sent by who writes it."""

    code = "not_your_letter"


class TemplateNameTaken(Refusal):
    """There is a template of this name in this language already."""

    code = "template_name_taken"


class FiledWithColleague(Refusal):
    """The message belongs to a colleague's customer: a leader files it elsewhere, or the colleague does."""

    code = "filed_with_colleague"


class BlankNotFilled(Refusal):
    """The letter still has a blank of its template in braces. Facts: blanks."""

    code = "blank_not_filled"


class LetterNotReady(Refusal):
    """The letter could not be put together on this machine; nothing of it left."""

    code = "letter_not_ready"


class LetterTooHeavy(Refusal):
    """The files of a letter are more than mail servers take. Facts: name, limit."""

    code = "letter_too_heavy"


class FileNotInMessage(Refusal):
    """The message's bytes do not hold the file its rows speak of."""

    code = "file_not_in_message"


class StillUnreadable(Refusal):
    """A message that was set aside cannot be read now either."""

    code = "still_unreadable"


class TooLargeToRead(StillUnreadable):
    """Of a message this large the head alone was fetched. Facts: limit."""

    code = "too_large_to_read"
