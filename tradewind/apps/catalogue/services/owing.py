"""To-dos by which the catalogue waits for somebody: opened once, closed by the answer."""

from datetime import date, datetime, timedelta

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.catalogue import permissions, wording
from tradewind.apps.catalogue.models import CatalogueTask, Product, ProductCertificate
from tradewind.apps.catalogue.queries.responsible import responsible
from tradewind.apps.catalogue.queries.scope import product_for
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.tasks.lifecycle import TaskState
from tradewind.platform.access import Actor, require
from tradewind.platform.people.models import User
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.wording import sentence

PHOTO_WITHIN = timedelta(days=3)


@use_case
def ask_supply_word(*, product_id: int, about: SupplyAbout, by: Actor, at: datetime) -> CatalogueTask:
    """Ask purchasing or production for a cost, a packing or a lead time that is old or was never confirmed.

    One to-do a matter: whoever asks again while it is open gets the same. One that was ticked off without an answer
    is opened anew.
    """
    require(by, permissions.VIEW)
    product = product_for(by, product_id)
    matter = OwedAbout(about)
    standing = _standing(matter, product.pk)
    if standing is not None and standing.task.state != TaskState.OPEN:
        settle_owed(matter, product.pk, by=by, at=at)
        standing = None
    to = responsible(by, matter, product.keeper)
    return standing or open_owed(matter, product, product, to=to, due_on=timezone.localdate(at), by=by, at=at)


def ask_for_picture(product: Product, *, by: Actor, at: datetime) -> None:
    """An active product without a main photo is somebody's work; once."""
    if product.picture_id is None and _standing(OwedAbout.PICTURE, product.pk) is None:
        to = responsible(by, OwedAbout.PICTURE, product.keeper)
        due_on = timezone.localdate(at) + PHOTO_WITHIN
        open_owed(OwedAbout.PICTURE, product, product, to=to, due_on=due_on, by=by, at=at)


def ask_about_certificate(certificate: ProductCertificate, *, by: Actor, at: datetime) -> None:
    """One that ends soon is renewed before it does."""
    product = certificate.product
    to = responsible(by, OwedAbout.CERTIFICATE, product.keeper)
    facts: dict[str, object] = {"kind": certificate.kind, "until": certificate.expires_on}
    due_on = timezone.localdate(at)
    open_owed(OwedAbout.CERTIFICATE, certificate, product, to=to, due_on=due_on, facts=facts, by=by, at=at)


def open_owed(
    about: OwedAbout, subject: Model, product: Product | None, *, to: User, due_on: date,
    facts: dict[str, object] | None = None, by: Actor, at: datetime,
) -> CatalogueTask:  # fmt: skip
    """A to-do in the words of whoever gets it."""
    said: dict[str, object] = {"code": product.code, "name": product.label(to.language)} if product else {}
    title = sentence(wording.TASKS[about], said | (facts or {}), language=to.language)
    task = tasks.assign_task(
        title=title[:200], assignee_id=to.pk, due_on=due_on, subject=product or subject,
        subject_title=str(product or subject)[:200], by=by, at=at,
    )  # fmt: skip
    return CatalogueTask.objects.create(about=about, subject_id=subject.pk, product=product, task=task, opened_at=at)


def settle_owed(about: OwedAbout, subject_id: int, *, by: Actor, at: datetime) -> None:
    """The matter is answered: its to-do is done, whosever it was."""
    standing = _standing(about, subject_id)
    if standing is not None:
        tasks.settle_task(task_id=standing.task_id, by=by, at=at)
        standing.settled_at = at
        standing.save(update_fields=["settled_at"])


def _standing(about: OwedAbout, subject_id: int) -> CatalogueTask | None:
    rows = CatalogueTask.objects.select_related("task")
    return rows.filter(about=about, subject_id=subject_id, settled_at=None).first()
