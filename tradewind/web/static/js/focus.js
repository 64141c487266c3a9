// Where is the focus after a swap? htmx 2 drops it on <body> when a control replaces itself: give it back by id.

/** @type {{ id: string, start: number | null, end: number | null } | null} */
let before = null;

document.body.addEventListener("htmx:beforeSwap", () => {
  const now = document.activeElement;
  if (!(now instanceof HTMLElement) || !now.id || now === document.body) { before = null; return; }
  const isText = now instanceof HTMLInputElement && /^(text|search|tel|url|password)$/.test(now.type);
  before = { id: now.id, start: isText ? now.selectionStart : null, end: isText ? now.selectionEnd : null };
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  const target = /** @type {HTMLElement} */ (/** @type {CustomEvent} */ (event).detail.target);
  say(/** @type {HTMLElement | null} */ (document.getElementById(target?.id ?? ""))?.dataset.said ?? "");
  if (document.activeElement && document.activeElement !== document.body) { firstError(); return; }
  const again = before && document.getElementById(before.id);
  if (again) {
    again.focus({ preventScroll: true });
    if (before?.start !== null && again instanceof HTMLInputElement) again.setSelectionRange(before?.start ?? 0, before?.end ?? 0);
  }
  firstError();
});

/** The first field in error is focused, once. */
function firstError() {
  const summary = document.querySelector("[data-focus-first]");
  if (!summary) return;
  summary.removeAttribute("data-focus-first");
  const field = /** @type {HTMLElement | null} */ (document.querySelector(".is-invalid, [aria-invalid=true]"));
  (field ?? /** @type {HTMLElement} */ (summary)).focus();
}

/** @param {string} text */
export function say(text) {
  const region = document.getElementById("spoken");
  if (region && text) region.textContent = text;
}

firstError();
