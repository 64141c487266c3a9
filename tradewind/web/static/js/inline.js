// How is a cell of a list changed where it stands? Enter sends its form, Escape leaves it; the focus stays in the cell.

/** @param {Element} inside */
function leave(inside) {
  const form = /** @type {HTMLFormElement | null} */ (inside.closest("[data-leave]"));
  const htmx = /** @type {any} */ (window).htmx;
  if (form && htmx) htmx.ajax("GET", form.dataset.leave, { target: form.closest("td"), swap: "innerHTML" });
}

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const form = /** @type {HTMLFormElement | null} */ (target.closest?.("[data-leave]") ?? null);
  if (!form || event.isComposing) return;
  // Enter on a <select> would open it; Space still does.
  const saves = event.key === "Enter" && target instanceof HTMLSelectElement;
  if (event.key !== "Escape" && !saves) return;
  event.preventDefault();
  event.stopPropagation();
  if (saves) form.requestSubmit(); else leave(target);
}, true);

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("[data-leave-line]");
  if (button) leave(button);
});

// A form that was refused comes back in its cell, with what is wrong.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  if (detail.target instanceof HTMLTableCellElement && detail.serverResponse.includes("data-leave=") && [409, 422].includes(detail.xhr.status)) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

document.body.addEventListener("htmx:afterSwap", (event) => {
  const { target } = /** @type {CustomEvent} */ (event).detail;
  if (!(target instanceof HTMLTableCellElement)) return;
  const field = /** @type {HTMLElement | null} */ (target.querySelector(".tw-inline-form select, .tw-inline-form input:not([type=hidden]), .tw-inline"));
  field?.focus();
});
