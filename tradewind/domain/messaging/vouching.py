"""Does the server that took a message in vouch that it comes from the domain it names (RFC 8601)?

Anybody can write such a header. It counts only where nobody outside can have put it: above every Received line, for
what stands above those was added by the last server; or in the name of a server that is known to remove those that
others write in its name. What a sender may have chosen himself, in quotes and brackets, is left out before reading.
"""

import re
from collections.abc import Collection

from tradewind.domain.messaging.likeness import domain_of, organisation_of
from tradewind.domain.messaging.message import ParsedMessage

_RESULTS, _PASSED_ON = "authentication-results", "received"
# Registered domains whose servers remove forged results in their name, as RFC 8601, section 5 asks.
_REMOVE_FORGED = frozenset({"google.com"})
_PASS = re.compile(r"\s*(?:dkim|dmarc)\s*(?:/\s*1\s*)?=\s*pass(?![\w-])", re.IGNORECASE)
_SIGNED_BY = re.compile(r"(?<![\w.-])header\.(d|i|from)\s*=\s*(\S+)", re.IGNORECASE)


def is_vouched_for(message: ParsedMessage, hosts: Collection[str]) -> bool:
    """`hosts`: the servers at which the mailbox lies. The first result in the head counts, no other."""
    domain = domain_of(message.sender.address)
    names = [name for name, _value in message.headers if name in (_RESULTS, _PASSED_ON)]
    said = next((value for name, value in message.headers if name == _RESULTS), "")
    if not domain or not said:
        return False
    server, *results = _without_words_of_others(said).split(";")
    judge = organisation_of((server.split() or [""])[0])
    if judge not in {organisation_of(host) for host in hosts if host}:
        return False
    is_on_top = names[0] == _RESULTS
    return (is_on_top or judge in _REMOVE_FORGED) and any(_vouches(each, domain) for each in results)


def _vouches(result: str, domain: str) -> bool:
    """One that names several signers is no answer."""
    if not _PASS.match(result):
        return False
    signers = {organisation_of(value.rpartition("@")[2].strip("<>,")) for _kind, value in _SIGNED_BY.findall(result)}
    return signers == {organisation_of(domain)}


def _without_words_of_others(said: str) -> str:
    """Without comments and what stands in quotes: a sender's own name may say dkim=pass."""
    kept, depth, is_quoted, is_escaped = [], 0, False, False
    for sign in said:
        if is_escaped:
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        elif sign == '"' and not depth:
            is_quoted = not is_quoted
        elif sign == "(" and not is_quoted:
            depth += 1
        elif sign == ")" and depth and not is_quoted:
            depth -= 1
        elif not depth and not is_quoted:
            kept.append(sign)
    return "".join(kept)
