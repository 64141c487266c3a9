"""Does a letter come from a platform or a web form, who is the buyer, and where must the answer be given?"""

import re
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.inquiries.reading.labels import Labelled, labelled
from tradewind.domain.inquiries.reading.letter import Found, Letter, Page
from tradewind.domain.inquiries.reading.places.finding import places_in
from tradewind.domain.inquiries.reading.platforms.tables import (
    ABOUT,
    BUYER_SENTENCES,
    FORM_DOMAINS,
    FORM_PROGRAMS,
    FORM_SENDERS,
    HOST,
    PLATFORMS,
    Answer,
    Platform,
)

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_BUYERS = tuple(re.compile(pattern, re.IGNORECASE if "inquiry from" in pattern else 0) for pattern in BUYER_SENTENCES)
_ABOUT = re.compile(ABOUT, re.IGNORECASE)
_PROGRAMS = tuple((code, name, re.compile(pattern, re.IGNORECASE)) for code, name, pattern in FORM_PROGRAMS)
_FORM_SENDER = re.compile(FORM_SENDERS, re.IGNORECASE)
_LABELS_OF_A_FORM = frozenset({"name", "email", "message", "phone", "company", "country", "product", "quantity"})
_LOOKS_LIKE = re.compile(
    r"a[l1i]+ba+ba|made-?in-?ch[i1l]na|g[l1]oba[l1]-?sources?|tradekey|ec21|[i1l]nd[i1l]amart|dhgate|a[l1]iexpress",
    re.IGNORECASE,
)


class Standing(StrEnum):
    """Whether a sender is the platform it says it is."""

    PLATFORM = "platform"
    FORM = "form"
    PRETENDER = "pretender"


def leads_to_a_platform(address: str) -> bool:
    """Whether a link, as a letter brought it, leads to a marketplace we know and nowhere else."""
    found = re.match(HOST, address, re.IGNORECASE)
    host = found[1].lower() if found else ""
    return any(host == domain or host.endswith(f".{domain}") for each in PLATFORMS for domain in each.domains)


def front_door_of(name: str) -> str:
    """Where one signs in at a platform of this name; empty where we do not know it."""
    known = name.strip().casefold()
    return next(
        (f"https://www.{each.domains[0]}/" for each in PLATFORMS if known in (each.code, each.name.casefold())), ""
    )


@dataclass(frozen=True, slots=True)
class Relay:
    """A letter that passes on what somebody else wrote. Its sender is never a customer and no sign of a duplicate."""

    standing: Standing
    code: str
    name: str
    answer: Answer
    buyer: Found[str] | None = None
    buyer_email: Found[str] | None = None
    country: Found[str] | None = None
    product: Found[str] | None = None
    message: tuple[int, int] | None = None
    reply_link: Found[str] | None = None
    sender_is_customer: bool = False

    @property
    def reply_channel(self) -> str:
        """The link or address by which the buyer is answered; without one, the platform's name."""
        if self.answer is Answer.BY_MAIL and self.buyer_email:
            return self.buyer_email.value
        return self.reply_link.value if self.reply_link else self.name


def relay_in(page: Page) -> Relay | None:
    letter = page.letter
    domain = _registered(letter.sender_address)
    for platform in PLATFORMS:
        if domain in platform.domains:
            return _of_platform(page, platform) if _is_marked(page, platform) else None
    if pretends(letter):
        return Relay(Standing.PRETENDER, "", letter.sender_name, Answer.ON_PLATFORM)
    return _of_form(page, domain)


def pretends(letter: Letter) -> bool:
    """Its domain looks like a platform's and is none: a typing error on purpose."""
    domain = letter.sender_address.rpartition("@")[2].lower()
    own = _registered(letter.sender_address)
    known = any(own in platform.domains for platform in PLATFORMS)
    names_one = bool(
        _LOOKS_LIKE.search(letter.sender_name) and re.search(r"\.com|inquiry|trade", letter.sender_name, re.I)
    )
    return bool(not known and (_LOOKS_LIKE.search(domain) or (names_one and _asks_to_sign_in(letter))))


def _asks_to_sign_in(letter: Letter) -> bool:
    return bool(re.search(r"password|log ?in|sign ?in|verify|登录|密码", letter.text, re.IGNORECASE))


def _registered(address: str) -> str:
    """The last two labels: platforms write from service.alibaba.com and notice.made-in-china.com."""
    host = address.rpartition("@")[2].lower().strip(". ")
    labels = host.split(".")
    return ".".join(labels[-3:] if host.endswith(".com.cn") else labels[-2:])


def _is_marked(page: Page, platform: Platform) -> bool:
    plain = page.plain.lower()
    return not platform.needs_mark or any(mark in plain for mark in platform.marks)


def _of_platform(page: Page, platform: Platform) -> Relay:
    rows = labelled(page.plain)
    buyer, country = _named_in_sentence(page)
    link = re.search(platform.links, page.plain, re.IGNORECASE)
    return Relay(
        Standing.PLATFORM,
        platform.code,
        platform.name,
        platform.answer,
        buyer=_person(page, rows) or buyer,
        buyer_email=_mail(page, rows, platform.domains),
        country=_country(page, rows) or country,
        product=_row(page, rows, "product") or _about(page),
        message=_message(page, rows),
        reply_link=page.found(link[0].rstrip(".,)>]"), link.start(), link.start() + len(link[0].rstrip(".,)>]")))
        if link
        else None,
    )


def _of_form(page: Page, domain: str) -> Relay | None:
    rows = labelled(page.plain)
    kinds = {row.kind for row in rows} & _LABELS_OF_A_FORM
    program = next(((code, name) for code, name, pattern in _PROGRAMS if pattern.search(page.plain)), None)
    by_machine = bool(_FORM_SENDER.search(page.letter.sender_address)) or domain in FORM_DOMAINS
    enough = len(kinds) >= 3 and bool({"email", "name"} & kinds) and bool({"message", "email"} & kinds)
    # Of our own address a form has what the visitor wrote and where to answer him; a signature has no message.
    by_our_site = page.letter.is_from_us and {"message", "email"} <= kinds
    if not ((program and len(kinds) >= 2) or (by_machine and enough) or by_our_site):
        return None
    code, name = program or ("web_form", "Web form")
    email = _mail(page, rows, ())
    return Relay(
        Standing.FORM,
        code,
        name,
        Answer.BY_MAIL,
        buyer=_person(page, rows),
        buyer_email=email,
        country=_country(page, rows),
        product=_row(page, rows, "product"),
        message=_message(page, rows),
        # Some programs write in the visitor's own name; then the sender is who filled in the form.
        sender_is_customer=bool(email and email.value.lower() == page.letter.sender_address.lower()),
    )


def _row(page: Page, rows: tuple[Labelled, ...], kind: str) -> Found[str] | None:
    row = next((row for row in rows if row.kind == kind), None)
    return page.found(row.value.strip(), row.start, row.end) if row else None


def _person(page: Page, rows: tuple[Labelled, ...]) -> Found[str] | None:
    """ "From: Laura Bianchi <laura@…>": the name without the address."""
    for row in rows:
        if row.kind == "name":
            name = re.split(r"\s*[<(\[]", row.value)[0].strip(' "')
            if name and "@" not in name:
                at = row.start + row.value.find(name)
                return page.found(name, at, at + len(name))
    return None


def _mail(page: Page, rows: tuple[Labelled, ...], not_of: tuple[str, ...]) -> Found[str] | None:
    for row in rows:
        match = _ADDRESS.search(row.value) if row.kind in ("email", "name") else None
        if match and _registered(match[0]) not in not_of:
            return page.found(match[0], row.start + match.start(), row.start + match.end())
    return None


def _country(page: Page, rows: tuple[Labelled, ...]) -> Found[str] | None:
    for row in rows:
        hits = places_in(row.value) if row.kind == "country" else ()
        if hits:
            return page.found(hits[0].value.country, row.start + hits[0].start, row.start + hits[0].end)
    return None


def _named_in_sentence(page: Page) -> tuple[Found[str] | None, Found[str] | None]:
    """The sentence that names a country is taken before one that only names the buyer."""
    matches = [match for pattern in _BUYERS for match in pattern.finditer(page.plain)]
    if not matches:
        return None, None
    best = next((match for match in matches if match["country"] and places_in(match["country"])), matches[0])
    hits = places_in(best["country"]) if best["country"] else ()
    at = best.start("country")
    country = page.found(hits[0].value.country, at + hits[0].start, at + hits[0].end) if hits else None
    return page.found(best["name"], *best.span("name")), country


def _about(page: Page) -> Found[str] | None:
    match = _ABOUT.search(page.plain)
    return page.found(match["product"].strip(), *match.span("product")) if match else None


def _message(page: Page, rows: tuple[Labelled, ...]) -> tuple[int, int] | None:
    """The buyer's own words: from the label to the next empty line but one, or to the end."""
    row = next((row for row in rows if row.kind == "message"), None)
    if row is None:
        head = re.search(
            r"(?:^|\n)[ *]*(?:message(?: body)?|your message|comments?|留言内容?|询盘内容|details)\s*[:：]\s*\n",
            page.plain,
            re.IGNORECASE,
        )
        if not head:
            return None
        start = head.end()
    else:
        start = row.start
    stop = re.search(
        r"\n\s*(?:--|__|reply now|view (?:details|inquiry)|this e-?mail was sent|https?://|立即回复)",
        page.plain[start:],
        re.IGNORECASE,
    )
    return start, start + stop.start() if stop else len(page.plain.rstrip())
