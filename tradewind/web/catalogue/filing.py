"""How do the files of a product look?"""

from typing import TYPE_CHECKING

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries.files import files_with
from tradewind.platform.access import Actor, allows
from tradewind.platform.attachments.queries import may_take_off
from tradewind.web.shared.files import FilePanel, panel
from tradewind.web.shared.section_tabs import address_of

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product


def panel_of(by: Actor, product: "Product", *, most: int | None = None) -> FilePanel:
    return panel(
        files_with(by, product), "catalogue", address_of("catalogue:files", product.pk),
        may_add=allows(by, permissions.KEEP), may_take_off=lambda file: may_take_off(by, file), shown=most,
    )  # fmt: skip
