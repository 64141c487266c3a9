"""What happens with products without anybody waiting for it?"""

import logging
from datetime import date
from functools import partial
from typing import Any

from django.utils import timezone
from django_tasks import TaskContext, task

from tradewind.apps.catalogue.events import ProductImportAsked
from tradewind.apps.catalogue.models import ProductImport
from tradewind.apps.catalogue.queries import importing, sweeping
from tradewind.apps.catalogue.services.importing.closing import (
    close_phase,
    note_task,
    take_up_import,
    tell_end,
    tell_halted,
)
from tradewind.apps.catalogue.services.importing.driving import carry_on
from tradewind.apps.catalogue.services.searching import refresh_found
from tradewind.apps.catalogue.services.sweeping import ask_about_certificates, ask_for_pictures
from tradewind.domain.catalogue.importing.lifecycle import HALTED_BY, ImportState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.jobs import progress
from tradewind.platform.jobs.progress import StopAsked
from tradewind.platform.jobs.queries import is_open
from tradewind.platform.people.queries import colleague_by_id, system_user

log = logging.getLogger(__name__)

TAKEN_UP_AT_MOST = 3  # then whoever asked hears that it cannot be done


@task()
def keep_products_found(*, on: str) -> int:
    """Write what the search lacks: what came in past the use cases, or by earlier rules."""
    house, now = system_user(), timezone.now()
    return sum(refresh_found(product_ids=chunk, by=house, at=now) for chunk in sweeping.products_not_found(house))


@task()
def look_after_products(*, on: str) -> int:
    """To-dos for missing photos and for certificates that end; how many products and certificates were looked at."""
    house, now, done = system_user(), timezone.now(), 0
    for chunk in (*sweeping.products_without_picture(house), *sweeping.products_photographed(house)):
        done += ask_for_pictures(product_ids=chunk, by=house, at=now)
    for chunk in sweeping.certificates_ending(house, on=date.fromisoformat(on)):
        done += ask_about_certificates(certificate_ids=chunk, by=house, at=now)
    return done


@task(takes_context=True)
def advance_product_import(context: TaskContext, *, import_id: int, by_id: int) -> dict[str, Any]:
    """Do the work of the phase an import is in, with the rights its person has now; killed, it goes on from there.

    Taking back goes to its end also when the person has left.
    """
    by, house = colleague_by_id(by_id), system_user()
    batch = importing.import_for(house, import_id)
    phase, asked_at = ImportState(batch.state), context.task_result.enqueued_at
    if by is None or not importing.visible_imports(by).filter(pk=import_id).exists():
        if phase != ImportState.UNDOING:
            return _end(batch)
        by = house
    if phase not in HALTED_BY:
        return _done(batch)
    try:
        batch = carry_on(import_id, by=by, now=timezone.now, told=partial(_tell, context.task_result.id, phase))
    except StopAsked:
        _end(batch)
        raise
    except Refusal as end:
        _end(batch)
        return {"code": end.code, "facts": end.facts, "is_finding": True}
    tell_end(batch, phase, asked_at=asked_at or timezone.now(), at=timezone.now())
    return _done(batch)


def _done(batch: ProductImport) -> dict[str, Any]:
    return {"code": f"product_import_{batch.state}", "facts": {name: f"{n:,}" for name, n in batch.counts.items()}}


def _tell(task_id: str, phase: ImportState, done: int, total: int) -> None:
    """Somebody may stop an import, but nothing is left half taken back."""
    try:
        progress.report(task_id, done=done, total=total)
    except StopAsked:
        if phase != ImportState.UNDOING:
            raise


def _end(batch: ProductImport) -> dict[str, Any]:
    """Close what cannot be led on as it is: what was written stands and can be taken back."""
    house, now = system_user(), timezone.now()
    action = HALTED_BY.get(ImportState(importing.import_for(house, batch.pk).state))
    if action:
        close_phase(import_id=batch.pk, action=action, by=house, at=now)
        tell_halted(batch, at=now)
    return {"code": "told_products_halted", "facts": {"file": batch.file_name}, "is_finding": True}


def on_product_import_asked(event: ProductImportAsked) -> None:
    """Put the next phase of an import into the queue, and show it to the person who asked."""
    job = advance_product_import.enqueue(import_id=event.import_id, by_id=event.by_id)
    note_task(import_id=event.import_id, task_id=job.id, by=system_user(), at=event.at)
    by = colleague_by_id(event.by_id)
    if by is not None:
        progress.announce(job.id, name=advance_product_import.name, about=event.about, by=by, at=event.at)


@task()
def carry_on_product_imports(*, on: str) -> int:
    """Take up imports whose work waits and whose job has ended without having done it; each for itself."""
    house = system_user()
    left = [batch for batch in importing.imports_at_work(house) if not is_open(batch.task_id)]
    for batch in left:
        try:
            if batch.taken_up >= TAKEN_UP_AT_MOST:
                _end(batch)
            else:
                take_up_import(import_id=batch.pk, by=house, at=timezone.now())
        except Exception:
            log.exception("product import %s could not be taken up", batch.pk)
    return len(left)
