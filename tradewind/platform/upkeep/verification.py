"""Is the evidence untouched? The walk over the whole trail, as a job somebody asks for."""

from functools import partial
from typing import Any

from django_tasks import TaskContext, task

from tradewind.platform.audit import verifying
from tradewind.platform.jobs import progress

NAMED_BREACHES = 10


@task(takes_context=True)
def verify_trail(context: TaskContext) -> dict[str, Any]:
    """Tell between the chunks how far the walk is, and return the sentence of what was found."""
    tell = partial(progress.report, context.task_result.id)
    tell(done=0, total=0)  # somebody may have changed his mind while it waited
    verdict = verifying.verify(told=lambda done, total: tell(done=done, total=total))
    if verdict.holds:
        return {"code": "trail_holds", "facts": {"entries": verdict.entries}}
    places = ", ".join(str(breach.seq) for breach in verdict.breaches[:NAMED_BREACHES])
    return {"code": "trail_breaks", "facts": {"count": len(verdict.breaches), "places": places}, "is_finding": True}
