"""How do the demo's mail and inquiries come into the database?"""

from datetime import datetime

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.services.quotas import keep_outcomes
from tradewind.apps.parties.models import Party
from tradewind.demo.days import Days
from tradewind.demo.inquiries import InquiriesStory
from tradewind.demo.inquiries.settings import absence
from tradewind.demo.writing.inquiries.boxes import write_boxes
from tradewind.demo.writing.inquiries.folders import lay_into_folders
from tradewind.demo.writing.inquiries.history import write_past
from tradewind.demo.writing.inquiries.keeping import Desk
from tradewind.demo.writing.inquiries.post import write_post
from tradewind.demo.writing.inquiries.settings import write_settings
from tradewind.demo.writing.ledger import Ledger


def write_inquiries(
    story: InquiriesStory, parties: dict[str, Party], days: Days, ledger: Ledger, *, at: datetime
) -> None:
    """Mailboxes and settings, the letters, then what they did to inquiries."""
    boxes = write_boxes(days, ledger)
    write_settings(days, ledger)
    post = write_post(story, boxes, ledger)
    Desk(post, parties, ledger, absence(days)).write(story.inquiries)
    for day in queries.days_to_close(post.house, on=days.today):
        keep_outcomes(list(queries.quotas_ended(post.house, on=day)))
    write_past(story.past, parties)
    lay_into_folders(story, post, boxes, at=at)
