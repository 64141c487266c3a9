"""Which backups run at night?"""

from django_tasks import task


@task()
def nightly_backup(*, on: str) -> int:
    """Placeholder of the helper's work."""
    return 0
