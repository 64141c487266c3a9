"""What in a message may be fraud? Each observation on its own; a person decides."""

import re
from collections.abc import Collection, Iterator
from html import unescape
from itertools import islice

from tradewind.domain.messaging.bank_changes import announces_new_account
from tradewind.domain.messaging.likeness import domain_of, looks_like, organisation_of
from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.vocabulary.finding import Finding, Severity

_PROGRAMS = (
    "exe scr com bat cmd pif vbs vbe js jse wsf wsh hta msi msp jar ps1 lnk cpl reg dll iso img vhd vhdx ace"
    " chm apk one url"
    " application gadget inf scf settingcontent-ms"
)
_WITH_MACROS = "docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm xll"
_EXECUTABLE, _MACROS = frozenset(_PROGRAMS.split()), frozenset(_WITH_MACROS.split())
_DOUBLED = re.compile(r"\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|zip)\s*\.\w{2,5}$", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# A link is read in three steps, each of them going over its signs once: as one pattern its parts can be divided
# between one another in so many ways that 16 KB took minutes.
_OPENS = re.compile(r"<a\b([^<>]{0,4000}+)>", re.IGNORECASE)
_LEADS_TO = re.compile(r"\bhref\s*+=\s*+[\"']?+\s*+(https?://[^\"'\s<>]{1,2000}+)", re.IGNORECASE)
_CLOSES = re.compile(r"</a>", re.IGNORECASE)
_LONGEST_SHOWN = 600
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_SHOWN_HOST = re.compile(r"\s*(?:https?://)?((?:[\w-]{1,63}\.){1,6}[a-z]{2,18})(?:[/:?#]\S*)?\s*", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^/@\s]{0,300}@)?([^/:?#\s]{1,253})", re.IGNORECASE)
_SCANNED_HTML = 400_000
_MOST_LINKS = 500


def warnings(
    message: ParsedMessage, *, known_domains: Collection[str] = (), own_addresses: Collection[str] = ()
) -> tuple[Finding, ...]:
    """`known_domains` are those of our customers, suppliers and ourselves; free mail does not belong in it."""
    known = {domain.lower() for domain in known_domains}
    own = {address.lower() for address in own_addresses}
    return (
        *_about_money(message),
        *_about_reply_to(message),
        *_about_likeness(message, known | {domain_of(address) for address in own}),
        *_about_shown_name(message, own),
        *_about_files(message),
        *_about_links(message),
    )


def _finding(code: str, severity: Severity, **facts: object) -> Finding:
    return Finding(code, "message", facts, severity)


def _about_money(message: ParsedMessage) -> Iterator[Finding]:
    said = "\n".join((message.subject, message.reply_text or message.text))
    if words := announces_new_account(said):
        yield _finding("mail_new_bank_details", Severity.PROBLEM, words=words)


def _about_reply_to(message: ParsedMessage) -> Iterator[Finding]:
    sender = organisation_of(domain_of(message.sender.address))
    for each in message.reply_to:
        answered = organisation_of(domain_of(each.address))
        if sender and answered and answered != sender:
            yield _finding(
                "mail_answers_go_elsewhere", Severity.WARNING, sender=message.sender.address, reply_to=each.address
            )
            return


def _about_likeness(message: ParsedMessage, known: Collection[str]) -> Iterator[Finding]:
    for address in dict.fromkeys((message.sender.address, *(each.address for each in message.reply_to))):
        domain = domain_of(address)
        if imitated := looks_like(domain, known):
            yield _finding("mail_domain_looks_like", Severity.PROBLEM, domain=domain, known=imitated)


def _about_shown_name(message: ParsedMessage, own: Collection[str]) -> Iterator[Finding]:
    shown = _ADDRESS.search(message.sender.name)
    if shown and organisation_of(domain_of(shown[0].lower())) != organisation_of(domain_of(message.sender.address)):
        is_ours = shown[0].lower() in own
        severity = Severity.PROBLEM if is_ours else Severity.WARNING
        yield _finding("mail_name_shows_other_address", severity, shown=shown[0], sender=message.sender.address)


def _about_files(message: ParsedMessage) -> Iterator[Finding]:
    for part in message.parts:
        ending = part.filename.lower().rpartition(".")[2]
        if ending in _EXECUTABLE:
            code = "mail_file_hides_program" if _DOUBLED.search(part.filename) else "mail_file_is_program"
            yield _finding(code, Severity.PROBLEM, filename=part.filename)
        elif ending in _MACROS:
            yield _finding("mail_file_has_macros", Severity.WARNING, filename=part.filename)
        elif part.content[:2] == b"MZ":
            yield _finding("mail_file_hides_program", Severity.PROBLEM, filename=part.filename)


def _about_links(message: ParsedMessage) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for address, inside in islice(_links(message.html[:_SCANNED_HTML]), _MOST_LINKS):
        text = unescape(_TAGS.sub("", inside))
        shown, target = _SHOWN_HOST.fullmatch(text), _HOST.match(unescape(address))
        if not shown or not target:
            continue
        pair = shown[1].lower(), target[1].lower()
        if organisation_of(pair[0]) != organisation_of(pair[1]) and pair not in told:
            told.add(pair)
            yield _finding("mail_link_goes_elsewhere", Severity.WARNING, shown=pair[0], target=pair[1])


def _links(html: str) -> Iterator[tuple[str, str]]:
    """Where each leads, and what stands between its tags."""
    for opened in _OPENS.finditer(html):
        leads_to = _LEADS_TO.search(opened[1])
        closed = leads_to and _CLOSES.search(html, opened.end(), opened.end() + _LONGEST_SHOWN + len("</a>"))
        if leads_to and closed:
            yield leads_to[1], html[opened.end() : closed.start()]
