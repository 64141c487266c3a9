"""Who may open what a lower room names? Rooms above it say.

A message: beside who reads its mailbox and who may open its customer. A paper that shows a picture, by its kind.
"""

from tradewind.apps.catalogue.queries.brochures import brochures_opened
from tradewind.apps.inquiries.queries import messages_opened
from tradewind.apps.quotations.queries.scope import quotations_opened

OPENERS = (messages_opened,)
PICTURE_USES = {"catalogue.productbrochure": brochures_opened, "quotations.quotation": quotations_opened}
