"""Which chats were brought, what of one is there already, and which entries of a timeline came of one?"""

from collections.abc import Collection, Iterable, Mapping

from tradewind.apps.messaging.models import ChatEntry, ChatImport, KeptChatLine
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Contact
from tradewind.domain.messaging.chat_imports import ChatState
from tradewind.platform.access import Actor, NotFound, sees_all_rows

_AT_ONCE = 500  # keys a question


def chat_for(by: Actor, chat_id: int) -> ChatImport:
    """One chat to look at, or refuse: of a customer one may open; until it is kept, only who brought it."""
    rows = ChatImport.objects.select_related("party", "attachment", "by", "taken_back_by")
    found = rows.filter(pk=chat_id).first()
    if found is None or not parties.may_open(by, found.party):
        raise NotFound(what="chat")
    if found.state == ChatState.READ and found.by_id != by.pk and not sees_all_rows(by):
        raise NotFound(what="chat")
    return found


def chat_to_change(by: Actor, chat_id: int) -> ChatImport:
    """One chat, locked."""
    return ChatImport.objects.select_for_update().get(pk=chat_for(by, chat_id).pk)


def known_chat_keys(by: Actor, party_id: int, keys: Iterable[str]) -> set[str]:
    """Which of these lines stand on the timeline of a customer the caller has fetched."""
    every = sorted(set(keys))
    found: set[str] = set()
    for start in range(0, len(every), _AT_ONCE):
        rows = KeptChatLine.objects.filter(party_id=party_id, key__in=every[start : start + _AT_ONCE])
        found |= set(rows.values_list("key", flat=True))
    return found


def chats_of_entries(by: Actor, interaction_ids: Collection[int]) -> Mapping[int, int]:
    """Of entries of a timeline one may see: the chat each came of."""
    if not interaction_ids:
        return {}
    rows = ChatEntry.objects.filter(interaction_id__in=interaction_ids)
    return dict(rows.values_list("interaction_id", "chat_id"))


def entries_of_chat(by: Actor, chat: ChatImport) -> list[ChatEntry]:
    """The entries of a fetched chat, in the order they were said; of one that brought nothing new, those it repeats."""
    rows = ChatEntry.objects.select_related("interaction").order_by("interaction__at", "pk")
    if chat.new:
        return list(rows.filter(chat=chat))
    repeated = rows.filter(chat__party=chat.party, chat__channel=chat.channel, chat__state=ChatState.KEPT)
    return list(repeated.filter(interaction__at__gte=chat.begins_at, interaction__at__lte=chat.ends_at))


def names_at(by: Actor, contacts: Iterable[Contact]) -> Mapping[int, list[str]]:
    """Fetched people of a customer with every name and number by which a telephone may call them."""
    return {
        each.pk: [each.name, *filter(None, (each.whatsapp, each.wechat, each.phone, each.phone_e164))]
        for each in contacts
    }
