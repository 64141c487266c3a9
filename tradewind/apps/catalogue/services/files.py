"""Files that lie with a product, and those of its certificates."""

from datetime import datetime

from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.catalogue.queries.files import file_of_product, files_with, may_renew
from tradewind.apps.catalogue.queries.scope import product_to_change
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.places import Attached, former_version, same_file
from tradewind.platform.attachments.queries import may_take_off
from tradewind.platform.attachments.refusals import NotYourFile
from tradewind.platform.attachments.services import keep_file, take_off_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case


@use_case
def attach_to_product(
    *, product_id: int, stored: StoredFile, replaces_id: int | None = None, by: Actor, at: datetime
) -> Attached:  # fmt: skip
    """Keep a file with a product: a drawing, a test report; the same name again is its next version."""
    product = product_to_change(by, product_id)
    return put_file(product, product, stored, replaces_id=replaces_id, by=by, at=at)


@use_case
def strike_product_file(*, file_id: int, reason: str, by: Actor, at: datetime) -> Attachment:
    """Take a file off a product or certificate: struck through with a reason, it stays readable."""
    file, found = file_of_product(by, file_id)
    product, why = product_to_change(by, found.pk), clean_line(reason)[:200]
    if not why:
        raise NoReason()
    if not hasattr(file, "strike") and not may_take_off(by, file):
        raise NotYourFile()
    take_off_file(attachment=file, reason=why, by=by, at=at)
    audit.record("product.file_taken_off", product, by=by, at=at, file=file.pk, name=file.original_name, reason=why)
    return file


def put_file(
    product: Product, subject: Product | ProductCertificate, stored: StoredFile, *, replaces_id: int | None = None,
    by: Actor, at: datetime,
) -> Attached:  # fmt: skip
    """Keep a file with a locked product or one of its certificates."""
    present = files_with(by, subject)
    same = same_file(subject.pk, present, stored)
    if same is not None:
        return same
    former = former_version(present, stored, replaces_id, lambda file: may_renew(by, product, file))
    file = keep_file(stored=stored, subject=subject, replaces_id=former.pk if former else None, by=by, at=at)
    action = "product.file_renewed" if former else "product.file_added"
    audit.record(action, product, by=by, at=at, file=file.pk, name=file.original_name, sha256=file.sha256)
    return Attached(file, is_new=True)
