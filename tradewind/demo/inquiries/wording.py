"""How does a letter of the demo read: the buyer's in his language, ours with a price that fits?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from tradewind.demo.inquiries.buyers import Buyer
from tradewind.demo.parties.telling import spaced
from tradewind.demo.people import BY_USERNAME
from tradewind.demo.words.goods import COLOURS, Good
from tradewind.demo.words.goods_abroad import ABROAD, CITIES
from tradewind.demo.words.inquiry_talk import LINES, MONTHS, SUBJECTS
from tradewind.demo.words.mails import OURS, THEIRS
from tradewind.domain.inquiries.grading import Grade

_CENT = Decimal("0.01")
_SMALL_IN_GERMAN = (
    "Bitte senden",
    "Was kosten",
    "Wir benötigen",
    "Haben Sie",
    "Im Moment",
)  # behind a greeting's comma
_LARGEST_LOTS = {Grade.A: 5, Grade.B: 4, Grade.C: 2, Grade.D: 2}
# Our salespeople who write the buyer's language; the others answer in English.
_SPEAK = {
    "wangfang": {"es", "zh"},
    "lina": {"es", "ja", "zh"},
    "liqiang": {"ja", "zh"},
    "sunyue": {"zh"},
    "wudi": {"zh"},
}


@dataclass
class Wording:
    """The words of one inquiry. No pattern is used twice in it as long as there is another."""

    buyer: Buyer
    owner: str
    grade: Grade
    on: date
    chance: Random

    def __post_init__(self) -> None:
        good = self.chance.choice(self.buyer.goods)
        usd = _cents(good.price * Decimal(self.chance.randint(97, 107)) / 100)
        low = _cents(usd * Decimal(self.chance.randint(920, 970)) / 1000)
        self.good, self.usd, self.low = good, usd, low
        self.quantity = good.lot * self.chance.randint(1, _LARGEST_LOTS[self.grade])
        self._colour = self.chance.choice(COLOURS)
        self._used: set[str] = set()
        self._last = ""
        self.language = self.buyer.language
        self.ours = self.language if self.language in _SPEAK.get(self.owner, ()) else "en"

    def subject(self, *, is_soft: bool) -> str:
        """Who only wants to look names no quantity."""
        fitting = [text for text in SUBJECTS[self.language] if not (is_soft and "{q}" in text)]
        text = self._filled(self.chance.choice(self._of_companies(fitting)), self.language)
        return text[:1].upper() + text[1:]

    def opening(self, *, is_soft: bool) -> str:
        """The first letter: who he is, what he asks, what else matters to him."""
        texts = THEIRS[self.language]
        parts = [self._one(self._of_companies(texts["intro"]))] if self.chance.random() < 0.75 else []
        parts.append(self._one(texts["soft" if is_soft else "ask"]))
        if self.chance.random() < 0.6:
            parts.append(self._one(texts["more"]))
        between = "\n" if self.language == "ja" else self.chance.choice((" ", "\n\n"))
        body = self._filled(between.join(parts), self.language)
        greeting = self.chance.choice(texts["greeting"])
        if greeting.endswith(",") and body.startswith(_SMALL_IN_GERMAN):
            body = body[0].lower() + body[1:]
        return f"{greeting}\n\n{body}\n\n{self.chance.choice(texts['closing'])}\n{self.signature()}"

    def signature(self) -> str:
        buyer = self.buyer
        lines = [buyer.name]
        if buyer.title and self.chance.random() < 0.7:
            lines.append(buyer.title)
        if buyer.company:
            lines.append(buyer.company)
        lines.append(f"{buyer.city.name} · {buyer.phone}" if self.chance.random() < 0.4 else buyer.phone)
        return "\n".join(lines)

    @property
    def amount(self) -> Decimal:
        return Decimal(self.quantity)

    def odd(self, reason: str) -> str:
        """A letter that is no inquiry after all."""
        return (
            f"{self._filled(self._one(THEIRS['en'][f'odd_{reason}']), 'en')}\n\n{self.buyer.name}\n{self.buyer.phone}"
        )

    def theirs(self, step: str) -> tuple[str, str]:
        """A later letter of the buyer and its pattern."""
        texts = THEIRS[self.language].get(step) or THEIRS["en"][step]
        language = self.language if step in THEIRS[self.language] else "en"
        pattern = self._one(texts)
        end = self.buyer.first if self.chance.random() < 0.6 else self.buyer.name
        return f"{self._filled(pattern, language)}\n\n{end}", f"{language}:{step}:{texts.index(pattern)}"

    def our(self, step: str) -> str:
        language = self.ours if step in OURS[self.ours] else "en"
        return self._filled(self._one(OURS[language][step]), language)

    def line(self, step: str) -> str:
        """A line in the colleagues' own words."""
        return spaced(self._filled(self._one(LINES[step]), "zh"))

    def _of_companies(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Who writes for himself does not speak of his company."""
        return tuple(text for text in texts if self.buyer.company or "{company}" not in text)

    def _one(self, texts: tuple[str, ...]) -> str:
        left = [text for text in texts if text not in self._used] or [each for each in texts if each != self._last]
        chosen = self.chance.choice(left or list(texts))
        self._used.add(chosen)
        self._last = chosen
        return chosen

    def _filled(self, text: str, language: str) -> str:
        buyer, good, me = self.buyer, self.good, BY_USERNAME[self.owner]
        late = self.on + timedelta(days=80)
        said = text.format(
            first=buyer.name if language == "ja" else buyer.first, me=me.name_en.split()[0], me_zh=me.name,
            c=buyer.first, company=buyer.company or buyer.name,
            city=buyer.city.zh if language == "zh" else CITIES.get((language, buyer.city.name), buyer.city.name),
            port=buyer.country.port_zh if language == "zh" else buyer.country.port, p=good.zh, pe=good.en,
            pl=_called(good, language), code=good.code, q=_grouped(self.quantity, language),
            colour=self._colour[language != "zh"],
            usd=self.usd, low=self.low, sum=f"{self.usd * self.quantity:,.2f}", moq=good.lot,
            n=self.chance.randint(3, 9), month=MONTHS[language].split(",")[late.month - 1],
            later=(self.on + timedelta(days=6)).strftime("%m-%d"),
        )  # fmt: skip
        return said.replace("..", ".")  # a legal form may end a sentence


def _called(good: Good, language: str) -> str:
    return good.zh if language == "zh" else good.en if language == "en" else ABROAD[good.code][language]


def _grouped(quantity: int, language: str) -> str:
    return f"{quantity:,}" if language == "en" else str(quantity)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
