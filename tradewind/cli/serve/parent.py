"""How does one parent look after all companies of a home?"""

import threading
from collections.abc import Callable

from tradewind.cli.contract import FINE, UNUSABLE, print_error
from tradewind.cli.serve.home import Company, Home
from tradewind.cli.serve.keeper import LOOK_EVERY, Keeper
from tradewind.cli.serve.office import Office


class Parent:
    """Starts the first company and every one that is set up; the others when somebody opens their door."""

    def __init__(
        self, home: Home, companies: list[Company], office: Office, *,
        tell: Callable[[str], None], came_up: Callable[[Company], None],
    ) -> None:  # fmt: skip
        self.home, self.companies, self.office = home, companies, office
        self.tell, self.came_up = tell, came_up
        self.stop = threading.Event()
        self.keepers: dict[str, Keeper] = {}
        self.told: set[str] = set()

    def run(self) -> int:
        self.home.clear_signs()
        first = self.companies[0]
        self._open(first)
        for company in self.companies[1:]:
            if company.is_set_up and company.kind == "own":
                self._open(company)
        while not self.stop.is_set():
            self._look_around()
            if (failure := self.keepers[first.name].failure) is not None:
                print_error(failure)
                self._close()
                return UNUSABLE
            self.stop.wait(LOOK_EVERY)
        self._close()
        return FINE

    def _look_around(self) -> None:
        for name in self.home.take_wanted():
            for company in self.companies:
                if company.name == name:
                    self._open(company)
        for keeper in self.keepers.values():
            self._tell_once(keeper)

    def _open(self, company: Company) -> None:
        keeper = self.keepers.get(company.name)
        if keeper is None or not keeper.is_alive():
            self.told.discard(company.name)
            self.keepers[company.name] = Keeper(company, self.home, self.office, self.stop, self.tell)
            self.keepers[company.name].start()

    def _tell_once(self, keeper: Keeper) -> None:
        name = keeper.company.name
        if name in self.told:
            return
        if keeper.ready.is_set():
            self.told.add(name)
            self.came_up(keeper.company)
        elif keeper.failure is not None and name != self.companies[0].name:
            self.told.add(name)
            self.tell(keeper.failure)

    def _close(self) -> None:
        self.stop.set()
        for keeper in self.keepers.values():
            keeper.join()
