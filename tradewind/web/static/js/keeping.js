// How does a letter that keeps itself while it is written never stand in its own way? form[data-letter] with [data-kept].

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const placeOf = (target) => target instanceof HTMLFormElement && target.hasAttribute("data-letter") ? target.querySelector("[data-kept]") : null;

/** @type {WeakSet<Element>} */
const leaving = new WeakSet();

// Pressed while it is being kept, the button waits for the answer: it brings the version with which the letter may leave.
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target), place = placeOf(form), pressed = event.submitter;
  if (!place?.classList.contains("htmx-request") || event.defaultPrevented) return;
  event.preventDefault();
  leaving.add(form);
  place.addEventListener("htmx:afterRequest", () => window.setTimeout(() => {
    leaving.delete(form);
    if (!form.hasAttribute("data-busy")) form.requestSubmit(pressed);
  }), { once: true });
});

// Once it leaves there is nothing more to keep.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const { elt } = /** @type {CustomEvent} */ (event).detail;
  const form = elt instanceof HTMLElement && elt.matches("[data-kept]") ? elt.closest("form[data-letter]") : null;
  if (form && (leaving.has(form) || form.matches("[data-busy]"))) event.preventDefault();
});
