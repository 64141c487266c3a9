// What does the inbox add in the browser? The seconds tick, a menu that a key opened is entered, the row stays focused.

import { isComposing } from "./typing.js";

/** @param {number} seconds */
const written = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const begun = Date.now();
let startedWith = -1; // the seconds of the first panes: those that are swapped in later know no better

function tick() {
  const shown = /** @type {HTMLElement | null} */ (document.querySelector("[data-elapsed]"));
  if (!shown) return;
  if (startedWith < 0) startedWith = Number(shown.dataset.elapsed) || 0;
  shown.textContent = written(startedWith + Math.floor((Date.now() - begun) / 1000));
}

if (document.getElementById("triage")) setInterval(tick, 1000);

// Enter on the first choice is then the second key.
document.addEventListener("toggle", (event) => {
  const menu = event.target;
  if (menu instanceof HTMLDetailsElement && menu.open && menu.closest("#triage")) {
    /** @type {HTMLElement | null} */ (menu.querySelector(".tw-menu-pop button, .tw-menu-pop a, .tw-menu-pop input:not([type=hidden])"))?.focus();
  }
}, true);

// Whatever was pressed is gone with its pane: the row that is shown now has the focus, and Enter opens it. Not by
// `autofocus`: htmx gives that its focus a moment after the swap, and takes it from a menu that a quick key has opened.
function focusOnRow() {
  const row = document.querySelector("#triage #triage-current");
  if (!row) return;
  row.scrollIntoView({ block: "nearest" }); // the list was swapped with its scroll, whatever has the focus
  if (document.activeElement && document.activeElement !== document.body) return;
  const asked = /** @type {HTMLElement | null} */ (document.querySelector("#triage [data-first]"));
  if (asked) { asked.focus(); return; } // what is asked comes first: Enter answers it
  /** @type {HTMLElement} */ (row).focus({ preventScroll: true });
}

// A click or a tap shows the message, Enter on it opens the inquiry itself.
document.addEventListener("keydown", (event) => {
  const row = document.activeElement?.closest("#triage-current");
  const url = /** @type {HTMLElement | null} */ (row)?.dataset.inquiry;
  if (event.key !== "Enter" || !url || isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.assign(url);
});

focusOnRow();
document.body.addEventListener("htmx:afterSettle", focusOnRow);
