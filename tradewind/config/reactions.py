"""What happens upstairs when something happens below? Read a use case and one entry here to know it all."""

from collections.abc import Callable
from typing import Any

from tradewind.platform.notifications import services as notifications
from tradewind.platform.tasks.events import TaskGiven

REACTIONS: dict[type, tuple[Callable[[Any], None], ...]] = {
    TaskGiven: (notifications.on_task_given,),
}
