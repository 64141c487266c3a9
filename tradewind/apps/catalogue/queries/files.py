"""Which files lie with a product or its certificates, and who may fetch one?"""

from collections.abc import Iterable

from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.catalogue.queries.scope import certificate_for, product_for
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import Actor, NotFound, sees_all_rows
from tradewind.platform.attachments import queries as attachments
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.audit.recording import type_of


def files_with(by: Actor, subject: Product | ProductCertificate) -> list[VersionedFile]:
    """The files of a record the caller has fetched, newest first."""
    return attachments.in_versions(by, attachments.files_of(by, type_of(subject), [subject.pk]))


def newest_files(by: Actor, certificates: Iterable[ProductCertificate]) -> dict[int, Attachment]:
    """Of each certificate the file that counts: one question for all."""
    files = attachments.files_of(by, type_of(ProductCertificate), [each.pk for each in certificates])
    found: dict[int, Attachment] = {}
    for file in files:
        if not hasattr(file, "strike"):
            found.setdefault(file.subject_id, file)
    return found


def file_of_product(by: Actor, file_id: int) -> tuple[Attachment, Product]:
    """One file with the product on whose page it stands, or refuse: hidden and missing are the same."""
    if file := attachments.file_by_id(by, file_id, type_of(Product)):
        return file, product_for(by, file.subject_id)
    if file := attachments.file_by_id(by, file_id, type_of(ProductCertificate)):
        return file, product_for(by, certificate_for(by, file.subject_id).product_id)
    raise NotFound(what="file")


def may_renew(by: Actor, product: Product, file: Attachment) -> bool:
    """Who brought it, who keeps the product, and leaders lay a new version on a file."""
    return by.pk in (file.by_id, product.keeper_id) or sees_all_rows(by)


def same_content(by: Actor, file: Attachment) -> parties.SameContent | None:
    """The first other record that has the same file."""
    for row in attachments.same_content(by, file.sha256, but=file.pk):
        if row.subject_type == type_of(Product) and row.subject_id != file.subject_id:
            there = product_for(by, row.subject_id)
            return parties.SameContent(str(there), None, row.at, row.by.called)
    return parties.same_content_elsewhere(by, file)
