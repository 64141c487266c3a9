"""The same legal entity and account as in the tests of the use cases."""

from tests.platform.company.conftest import dollars, ningbo

__all__ = ["dollars", "ningbo"]
