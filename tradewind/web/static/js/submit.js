// How is a form kept from being sent twice? Every form that writes rests, with its buttons, until the answer is there.

/** A name for one more request from the same page. @returns {string} */
export const newRequestKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {HTMLFormElement} form @param {boolean} busy @param {Element | null} [pressed] */
function rest(form, busy, pressed = document.activeElement) {
  form.toggleAttribute("data-busy", busy);
  const inside = [...form.elements];
  for (const each of inside) {
    if (!(each instanceof HTMLButtonElement) || each.type !== "submit") continue;
    if (busy) each.setAttribute("aria-disabled", "true"); else each.removeAttribute("aria-disabled");
    each.classList.toggle("is-busy", busy && each === pressed);
  }
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.hasAttribute("data-busy")) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  if (form.hasAttribute("data-download")) window.setTimeout(() => rest(form, false), 4000); // the page stays
  rest(form, true, event.submitter ?? form.querySelector("button:not([type=button])")); // resting buttons are still sent, disabled ones would not be
}, false);

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const { elt } = /** @type {CustomEvent} */ (event).detail;
  if (elt instanceof HTMLFormElement && elt.method === "post") {
    if (elt.hasAttribute("data-busy")) event.preventDefault(); else rest(elt, true);
  }
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  const { elt } = /** @type {CustomEvent} */ (event).detail;
  if (elt instanceof HTMLFormElement) rest(elt, false);
});
// "Back" may show the page as it was left.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-busy]").forEach((form) => rest(/** @type {HTMLFormElement} */ (form), false)));
