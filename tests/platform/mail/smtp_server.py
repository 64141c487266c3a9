"""An SMTP server for tests that keeps the rules of RFC 5321, or breaks the one it is told to break."""

import base64
from dataclasses import dataclass, field

from tests.platform.mail.imap_server import ImapServer
from tests.platform.mail.serving import Conversation, ScriptedServer, server_context


@dataclass
class Taken:
    sender: str
    recipients: list[str] = field(default_factory=list)
    raw: bytes = b""


class SmtpServer(ScriptedServer):
    """`answers`: another reply to a command (or to one recipient); what it does
    wrong there is `misbehave`: hang, drip, drop, garbage or long_line.

    The end of a message is the command ".".
    """

    user, password = "li@corvina.example", "secret"

    def __init__(self, *, into: ImapServer | None = None, **how) -> None:
        super().__init__(**how)
        self.into = into
        self.answers: dict[str, str] = {}
        self.misbehave: dict[str, str] = {}
        self.extensions = ["8BITMIME", "AUTH PLAIN LOGIN", "SIZE 36700160"]
        self.starttls: tuple[str, str] | None = None
        self.taken: list[Taken] = []

    def converse(self, client: Conversation) -> None:
        session = _Session(self, client)
        if not self._misbehave("GREETING", client):
            client.say(self.answers.get("GREETING", "220 mail.corvina.example ready"))
        while True:
            line = client.line().decode("utf-8", "replace")
            command = line.split(" ")[0].upper()
            self.heard.append(command)
            if not self._misbehave(command, client):
                client.say(self.answers.get(command) or session.answer(command, line))
            session.after(command)
            if command == "QUIT":
                return

    def _misbehave(self, command: str, client: Conversation) -> bool:
        how = self.misbehave.get(command)
        if how == "hang":
            client.hang(self.stopped)
        elif how == "drip":
            client.drip(self.stopped)
        elif how == "drop":
            client.drop()
        elif how == "garbage":
            client.say(b"\xff\x00 hello?")
        elif how == "long_line":
            client.say(b"250 " + b"x" * 100_000)
        return how is not None

    def at_the_dot(self, client: Conversation, taken: Taken) -> str:
        """What is kept before an answer is given stays kept, also when the answer never arrives."""
        if not self.answers.get("."):
            self.taken.append(taken)
            if self.into:
                self.into.inbox.put(taken.raw)
        self._misbehave(".", client)
        return self.answers.get(".", "250 2.0.0 queued as 42")


class _Session:
    def __init__(self, server: SmtpServer, client: Conversation) -> None:
        self.server, self.client = server, client
        self.taken = Taken("")
        self.is_open = False

    def answer(self, command: str, line: str) -> str:
        return getattr(self, f"do_{command.lower()}", self._unknown)(line)

    def _unknown(self, _line: str) -> str:
        return "500 5.5.2 unknown"

    def do_ehlo(self, _line: str) -> str:
        offered = ["mail.corvina.example", *self.server.extensions, *(["STARTTLS"] if self.server.starttls else [])]
        return "\r\n".join([*(f"250-{one}" for one in offered[:-1]), f"250 {offered[-1]}"])

    def do_starttls(self, _line: str) -> str:
        return "220 go ahead"

    def after(self, command: str) -> None:
        if command == "STARTTLS" and self.server.starttls:
            self.client.encrypt(server_context(self.server.starttls))
            self.server.starttls = None

    def do_auth(self, line: str) -> str:
        fits = line.split(" ")[2:] == [
            base64.b64encode(f"\0{self.server.user}\0{self.server.password}".encode()).decode()
        ]
        return "235 in" if fits else "535 5.7.8 wrong name or password"

    def do_mail(self, line: str) -> str:
        if self.is_open:
            return "503 5.5.1 nested MAIL"
        self.is_open = True
        self.taken = Taken(line.partition("<")[2].partition(">")[0])
        return "250 ok"

    def do_rcpt(self, line: str) -> str:
        address = line.partition("<")[2].partition(">")[0]
        other = self.server.answers.get(address)
        if not other:
            self.taken.recipients.append(address)
        return other or "250 2.1.5 ok"

    def do_data(self, _line: str) -> str:
        self.client.say("354 go on")
        self.is_open = False
        how = self.server.misbehave.get("BODY")
        lines = []
        while (line := self.client.line()) != b".":
            lines.append(line[1:] if line.startswith(b".") else line)
            if how == "drop":
                self.client.drop()
        self.taken.raw = b"\r\n".join([*lines, b""])
        return self.server.at_the_dot(self.client, self.taken)

    def do_rset(self, _line: str) -> str:
        self.is_open = False
        return "250 ok"

    def do_noop(self, _line: str) -> str:
        return "250 ok"

    def do_quit(self, _line: str) -> str:
        return "221 bye"
