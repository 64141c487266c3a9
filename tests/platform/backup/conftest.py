"""The company that is backed up."""

import pytest

from tests.companies import Company


@pytest.fixture
def filed(company: Company) -> Company:
    """A company that keeps files too."""
    (company.folder / "files" / "2026" / "11").mkdir(parents=True)
    for number in range(3):
        (company.folder / "files" / "2026" / "11" / f"{number}.png").write_bytes(bytes([number]) * 5000)
    (company.folder / "files" / ".half-written").write_bytes(b"x")
    return company
