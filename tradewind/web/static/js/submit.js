// How is a form kept from being sent twice? The buttons rest until the answer is there.

/** @param {HTMLFormElement} form @param {boolean} busy */
function rest(form, busy) {
  form.toggleAttribute("data-busy", busy);
  const inside = [...form.elements];
  for (const each of inside) {
    if (!(each instanceof HTMLButtonElement) || each.type !== "submit") continue;
    if (busy) each.setAttribute("aria-disabled", "true"); else each.removeAttribute("aria-disabled");
    each.classList.toggle("is-busy", busy && each === form.ownerDocument.activeElement);
  }
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.hasAttribute("data-busy")) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  // After the browser has collected the values: a disabled button would not be sent.
  setTimeout(() => { if (!form.matches("[data-download]")) rest(form, true); });
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
