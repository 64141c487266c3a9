"""Where is the page of the record that a to-do, a notification or a decision is about?"""

from django.urls import reverse

# The page of one record, by the type the evidence knows it by.
PAGES = {
    "parties.party": "parties:party",
    "company.entitybankaccount": "company:bank_account",
    "people.user": "people:account",
    "parties.importbatch": "parties:import",
    "parties.partymerge": "parties:object_to_merge",
    "inquiries.inquiry": "inquiries:inquiry",
    "quotations.quotation": "quotations:quotation",
    "samples.sample": "samples:sample",
    "quotations.quotationrevision": "quotations:version",
    "catalogue.product": "catalogue:product",
    "catalogue.productimport": "catalogue:product_import",
    "catalogue.productwish": "catalogue:wish",
    "catalogue.productbrochure": "catalogue:brochure",
    "catalogue.productpicture": "catalogue:picture",
    "approvals.approval": "approvals:approval",
    "messaging.message": "messaging:message",
    "messaging.letter": "messaging:letter",
    "messaging.mailbox": "messaging:mailbox",
    "messaging.messagetemplate": "messaging:template",
}
# These records have no page of their own: they stand in a list.
LISTS = {"tasks.task": "tasks:tasks", "messaging.evidenceroute": "messaging:evidence"}


def subject_url(subject_type: str, subject_id: int | None) -> str:
    """Empty when there is no page; whether the reader may enter is the page's own question."""
    if subject_type in PAGES and subject_id:
        return reverse(PAGES[subject_type], args=[subject_id])
    return reverse(LISTS[subject_type]) if subject_type in LISTS else ""
