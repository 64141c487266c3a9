"""Background work: the queue, the schedule and its runs."""
