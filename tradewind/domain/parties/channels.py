"""How people talk to a customer."""

from enum import StrEnum


class Channel(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    WHATSAPP = "whatsapp"
    WECHAT = "wechat"
    MEETING = "meeting"
    FAX = "fax"
    LINKEDIN = "linkedin"  # or another network on which a decision maker is written to (R19)
    PLATFORM = "platform"  # a message on the marketplace an inquiry came from
    NOTE = "note"  # a remark for colleagues: no contact with the customer


# What counts as having been in touch; a remark does not.
CONTACT_CHANNELS = frozenset(Channel) - {Channel.NOTE}
