"""By which way does an inquiry come, and where must it be answered?"""

from enum import StrEnum


class Source(StrEnum):
    MAIL = "mail"
    FORM = "form"  # of our own site
    PLATFORM = "platform"  # Alibaba, Made-in-China, Global Sources …: answered there
    PHONE = "phone"
    FAX = "fax"  # answered by fax (R57)
    FAIR = "fair"  # a card from a trade fair
    CHAT = "chat"
    VISIT = "visit"
    OUTREACH = "outreach"  # our own letter or LinkedIn message to a decision maker (R16, R19)
    OTHER = "other"
