"""How does a Chinese input method behave? Letters are composed, a key confirms the candidate."""

from playwright.sync_api import Page

PROCESS_KEY = 229  # what browsers report for every key an input method takes for itself


class InputMethod:
    """Works on the focused field through the browser's own protocol, as a real one does."""

    def __init__(self, page: Page) -> None:
        self.protocol = page.context.new_cdp_session(page)

    def compose(self, letters: str, text: str) -> None:
        """Type letters, confirm the candidate with Enter, and get the text."""
        for place in range(1, len(letters) + 1):
            self._show(letters[:place])
        self._press("Enter")
        self.protocol.send("Input.insertText", {"text": text})

    def press_enter_while_composing(self) -> None:
        """The Enter that belongs to the method, in whatever field has the focus."""
        self._press("Enter")

    def _show(self, letters: str) -> None:
        place = len(letters)
        self.protocol.send(
            "Input.imeSetComposition", {"text": letters, "selectionStart": place, "selectionEnd": place}
        )  # fmt: skip

    def _press(self, key: str) -> None:
        for kind in ("rawKeyDown", "keyUp"):
            self.protocol.send(
                "Input.dispatchKeyEvent",
                {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": PROCESS_KEY},
            )
