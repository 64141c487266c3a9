"""An IMAP server for tests that keeps the rules of RFC 3501, or breaks the one it is told to break."""

import base64
import re
from dataclasses import dataclass, field

from tests.platform.mail.serving import Conversation, ScriptedServer, server_context

DAY = "05-Nov-2026 09:30:00 +0800"


@dataclass
class Kept:
    uid: int
    raw: bytes
    flags: set[str] = field(default_factory=set)
    size: int | None = None  # what is announced, when not the truth
    is_broken: bool = False  # named, and never given
    came: str = ""  # when the server says it got it; else on one day for all


@dataclass
class Folder:
    """`name` as it goes over the wire: modified UTF-7."""

    name: str
    flags: str = ""
    uidvalidity: int = 7
    kept: list[Kept] = field(default_factory=list)

    def put(self, raw: bytes, **facts: object) -> Kept:
        kept = Kept(max((one.uid for one in self.kept), default=0) + 1, raw, **facts)  # type: ignore[arg-type]
        self.kept.append(kept)
        return kept


class ImapServer(ScriptedServer):
    """Misbehaviour by the name of the command at which it shows: refuse, hang, drip, drop, garbage, long_line."""

    user, password = "li@corvina.example", "secret"
    capabilities = "IMAP4rev1 SPECIAL-USE ID UIDPLUS"
    misbehave: dict[str, str]

    def __init__(self, **how) -> None:
        super().__init__(**how)
        self.misbehave = {}
        self.refusal = "LOGIN failed"
        self.break_off_after: int | None = None  # bytes of a body
        self.announces: int | None = None  # as the length of a body
        self.wants_id = self.chatters = self.ignores_portions = False
        self.tells_next = True
        self.starttls: tuple[str, str] | None = None
        self.folders = [Folder("INBOX"), Folder("&XfJT0ZAB-", "\\Sent"), Folder("&V4NXPpCuTvY-"), Folder("Archive")]

    def folder(self, name: str) -> Folder:
        return next(one for one in self.folders if one.name == name)

    @property
    def inbox(self) -> Folder:
        return self.folder("INBOX")

    def converse(self, client: Conversation) -> None:
        self._misbehave("GREETING", client)
        client.say("* OK ready")
        session = _Session(self, client)
        while True:
            tag, _, rest = client.line().decode("utf-8", "replace").partition(" ")
            command, _, rest = rest.partition(" ")
            name = f"UID {rest.split(' ')[0]}" if command.upper() == "UID" else command
            self.heard.append(f"{name.upper()} {rest if name.upper() != 'LOGIN' else ''}".strip())
            if self._misbehave(name.upper(), client, tag):
                continue
            getattr(session, "do_" + name.upper().replace(" ", "_"), session.unknown)(tag, rest)
            if name.upper() == "LOGOUT":
                return

    def _misbehave(self, name: str, client: Conversation, tag: str = "*") -> bool:
        how = self.misbehave.get(name)
        if how == "refuse":
            client.say(f"{tag} NO {self.refusal}")
        elif how == "hang":
            client.hang(self.stopped)
        elif how == "drip":
            client.drip(self.stopped)
        elif how == "drop":
            client.drop()
        elif how == "garbage":
            client.say(b"\x00\xff<html>\x80 what?")
        elif how == "long_line":
            client.say(b"* " + b"x" * (21 << 20))
        return how is not None


class _Session:
    def __init__(self, server: ImapServer, client: Conversation) -> None:
        self.server, self.client = server, client
        self.selected: Folder | None = None
        self.introduced = False

    def ok(self, tag: str, text: str = "done") -> None:
        self.client.say(f"{tag} OK {text}")

    def unknown(self, tag: str, _rest: str) -> None:
        self.client.say(f"{tag} BAD unknown command")

    def do_CAPABILITY(self, tag: str, _rest: str) -> None:  # noqa: N802
        offered = " STARTTLS LOGINDISABLED" if self.server.starttls else ""
        self.client.say(f"* CAPABILITY {self.server.capabilities}{offered}")
        self.ok(tag)

    def do_STARTTLS(self, tag: str, _rest: str) -> None:  # noqa: N802
        self.ok(tag)
        self.client.encrypt(server_context(self.server.starttls))
        self.server.starttls = None

    def do_LOGIN(self, tag: str, rest: str) -> None:  # noqa: N802
        words = re.findall(r'"((?:[^"\\]|\\.)*)"', rest)
        self._enter(tag, [re.sub(r"\\(.)", r"\1", word) for word in words] == [self.server.user, self.server.password])

    def do_AUTHENTICATE(self, tag: str, _rest: str) -> None:  # noqa: N802
        self.client.say("+")
        self._enter(
            tag,
            base64.b64decode(self.client.line()).decode() == f"\0{self.server.user}\0{self.server.password}",
        )

    def _enter(self, tag: str, fits: bool) -> None:
        self.client.say(f"{tag} OK in" if fits else f"{tag} NO {self.server.refusal}")

    def do_ID(self, tag: str, _rest: str) -> None:  # noqa: N802
        self.introduced = True
        self.client.say('* ID ("name" "scripted")')
        self.ok(tag)

    def do_LIST(self, tag: str, _rest: str) -> None:  # noqa: N802
        for folder in self.server.folders:
            self.client.say(f'* LIST ({folder.flags}) "/" "{folder.name}"')
        self.ok(tag)

    def do_EXAMINE(self, tag: str, rest: str) -> None:  # noqa: N802
        if self.server.wants_id and not self.introduced:
            self.client.say(f"{tag} NO EXAMINE Unsafe Login. Please contact kefu@188.com for help")
            return
        found = [one for one in self.server.folders if one.name == rest.strip('"')]
        if not found:
            self.client.say(f"{tag} NO no such folder")
            return
        self.selected = found[0]
        last = max((one.uid for one in self.selected.kept), default=0)
        self.client.say(f"* {len(self.selected.kept)} EXISTS")
        self.client.say(f"* OK [UIDVALIDITY {self.selected.uidvalidity}] valid")
        if self.server.tells_next:
            self.client.say(f"* OK [UIDNEXT {last + 1}] next")
        self.client.say(f"{tag} OK [READ-ONLY] examined")

    def do_UID_SEARCH(self, tag: str, rest: str) -> None:  # noqa: N802
        kept = self.selected.kept
        if wanted := re.search(r'HEADER Message-ID "([^"]*)"', rest):
            uids = [one.uid for one in kept if wanted[1].encode() in one.raw]
        else:
            begin = int(re.search(r"UID (\d+):\*", rest)[1])
            uids = [one.uid for one in kept if one.uid >= begin] or [one.uid for one in kept[-1:]]  # n:* names the last
        self.client.say("* SEARCH " + " ".join(map(str, uids)))
        self.ok(tag)

    def do_UID_FETCH(self, tag: str, rest: str) -> None:  # noqa: N802
        _fetch, numbers, what = rest.split(" ", 2)
        wanted = _numbers(numbers)
        broken = False
        for number, kept in enumerate(self.selected.kept, 1):
            if kept.uid in wanted:
                broken = broken or (kept.is_broken and "BODY" in what)
                if self.server.chatters:
                    self.client.say(f"* {number} FETCH (FLAGS (\\Recent))")
                    self.client.say(f"* {number + 1} FETCH (UID {kept.uid + 1} FLAGS (\\Flagged))")
                if not (kept.is_broken and "BODY" in what):
                    self._give(number, kept, what)
                if self.server.chatters:
                    self.client.say(f"* {number} FETCH (UID {kept.uid} FLAGS (\\Seen))")
        self.client.say(f"{tag} NO some cannot be read" if broken else f"{tag} OK fetched")

    def _give(self, number: int, kept: Kept, what: str) -> None:
        facts = f"UID {kept.uid} FLAGS ({' '.join(sorted(kept.flags))})"
        if "BODY" not in what:
            size = len(kept.raw) if kept.size is None else kept.size
            self.client.say(f'* {number} FETCH ({facts} RFC822.SIZE {size} INTERNALDATE "{kept.came or DAY}")')
            return
        if "PEEK" not in what:
            kept.flags.add("\\Seen")
        body, label = self._part(kept.raw, what)
        self.client.connection.sendall(
            f"* {number} FETCH (BODY[]{label} {{{self.server.announces or len(body)}}}\r\n".encode()
        )
        if self.server.break_off_after is not None and len(body) > self.server.break_off_after:
            self.client.connection.sendall(body[: self.server.break_off_after])
            self.client.drop()
        self.client.connection.sendall(body)
        self.client.say(f" {facts})")  # the number after the body, as some servers do

    def _part(self, raw: bytes, what: str) -> tuple[bytes, str]:
        if "[HEADER]" in what:
            raw = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        portion = re.search(r"<(\d+)\.(\d+)>", what)
        if portion is None or self.server.ignores_portions:
            return raw, ""
        start, length = int(portion[1]), int(portion[2])
        return bytes(memoryview(raw)[start : start + length]), f"<{start}>"

    def do_APPEND(self, tag: str, rest: str) -> None:  # noqa: N802
        name, flags, size = re.match(r'"?([^" ]+)"? \(([^)]*)\) .*\{(\d+)\}$', rest).groups()
        self.client.say("+ go on")
        raw = self.client.exactly(int(size))
        self.client.line()
        self.server.folder(name).put(raw, flags=set(flags.split()))
        self.ok(tag)

    def do_NOOP(self, tag: str, _rest: str) -> None:  # noqa: N802
        self.ok(tag)

    def do_LOGOUT(self, tag: str, _rest: str) -> None:  # noqa: N802
        self.client.say("* BYE")
        self.ok(tag)


def _numbers(text: str) -> set[int]:
    found: set[int] = set()
    for piece in text.split(","):
        first, _, last = piece.partition(":")
        found.update(range(int(first), int(last or first) + 1))
    return found
