"""How is the archive of a finished version made? See README.md; the suite does not collect this file by itself."""

from tests.companies import Company
from tests.upgrades.test_upgrades import DATABASE, HERE
from tradewind import __version__

# A buyer's mail that became an inquiry and was answered, what was offered and what was sent to look at: every room has
# rows of its own.
_TRADE = """
from tests.apps.inquiries.asking import OMAR, ask, reply, shared
from tests.apps.quotations import quoting
from tests.apps.samples.making import placed
from tests.builders import customer
from tradewind.platform.people.queries import account_named
box = shared(account_named("zhou"))
first, second = ask(box), ask(box, sender=OMAR, mail_id="second@mail.example")
reply(box)
boss = account_named("zhou")
quoting.entity(boss)
quoting.stocked(boss)
offered = quoting.issued(boss, party=customer(boss, "Fjord Camp AB"))
sample = placed(boss, offered.quotation.party_id)
answer = [first.pk, second.pk, offered.pk, sample.pk]
"""


def test_the_archive_of_this_version(company: Company) -> None:
    company.python(_TRADE)
    archive = HERE / f"{'.'.join(__version__.split('.')[:2])}-{DATABASE}.zip"
    done = company.tradewind("backup", "--to", str(archive), "--company", str(company.folder))
    assert done.returncode == 0, done.stderr
