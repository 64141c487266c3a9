"""How does somebody at the keyboard work with a grid of lines, and what should it come to?"""

from decimal import ROUND_HALF_UP, Decimal

from playwright.sync_api import Locator

from tests.journeys.colleague import Colleague

PASTE = """([text]) => document.activeElement.dispatchEvent(Object.assign(new ClipboardEvent("paste",
  { clipboardData: (() => { const held = new DataTransfer(); held.setData("text/plain", text); return held; })(),
    bubbles: true, cancelable: true })))"""
CODES = ("TE-4P-02", "TE-2P-01", "TA-34-01", "CH-11-03", "TB-60-02", "SB-10-04", "LP-03-01", "PL-10-01")
PIECES = (4, 5, 8, 4, 3, 10, 20, 24)
CBM = ("0.062", "0.056875", "0.084", "0.0476", "0.054", "0.09", "0.042", "0.03")


def cell(person: Colleague, row: int, name: str) -> Locator:
    return person.see(f"tbody tr:nth-child({row}) [name='lines.{name}']")


def here(person: Colleague) -> str:
    """The focused cell as a screen reader names it: "3 quantity"."""
    found: str = person.page.evaluate("""() => { const now = document.activeElement, row = now.closest("tbody tr");
      return row ? `${row.rowIndex} ${now.name.split(".").pop()}` : now.id || now.dataset.linesDo || now.tagName }""")
    return found


def total(person: Colleague, name: str) -> str:
    return person.see(f"[data-total={name}]").inner_text()


def press(person: Colleague, *keys: str) -> None:
    for key in keys:
        person.page.keyboard.press(key)


def paste(person: Colleague, text: str) -> None:
    person.page.evaluate(PASTE, [text])


def begin(person: Colleague, rows: int | str) -> None:
    person.page.evaluate("sessionStorage.clear()")
    person.open(f"/ui/lines/?rows={rows}")
    person.page.wait_for_selector("[data-live]")


def sheet_of(count: int, header: bool = True) -> tuple[str, list[tuple[str, Decimal, Decimal]]]:
    """As Excel writes it: six columns, one text in quotes with a tab and a break in it."""
    lines = [(CODES[at % 8], Decimal(100 + at * 7), Decimal(10 + at) / 8) for at in range(count)]
    rows = [["货号", "Description", "数量", "单位", "Unit Price (USD)", "Amount"]] if header else []
    rows += [[code, f'"Tent\t{at}\nwith ""poles"""', f"{wanted:,}", "pcs", str(price), "0"]
             for at, (code, wanted, price) in enumerate(lines)]  # fmt: skip
    return "\r\n".join("\t".join(row) for row in rows) + "\r\n", lines


def amount(lines: list[tuple[str, Decimal, Decimal]], step: str = "0.01") -> str:
    whole = sum((wanted * price).quantize(Decimal(step), ROUND_HALF_UP) for _code, wanted, price in lines)
    return f"{whole:,}"
