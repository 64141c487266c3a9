// How are rows of a list ticked for something done together? Boxes work without this; it counts, ticks all and ranges.

import { newRequestKey } from "./submit.js";

/** @type {HTMLInputElement | null} */
let last = null;

/** @returns {HTMLInputElement[]} */
const boxes = () => [...document.querySelectorAll("[data-tick]")].map((each) => /** @type {HTMLInputElement} */ (each));

function told() {
  const ticked = boxes().filter((box) => box.checked).length;
  const every = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-tick-every]"));
  if (every && !ticked) every.checked = false;
  const count = document.querySelector("[data-ticked]");
  if (count) count.textContent = every?.checked ? every.dataset.tickEvery ?? "" : String(ticked);
  const all = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-tick-all]"));
  if (!all) return;
  all.checked = ticked > 0 && ticked === boxes().length;
  all.indeterminate = ticked > 0 && !all.checked;
}

document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  if (box.matches("[data-tick-all]")) boxes().forEach((each) => { each.checked = box.checked; });
  if (box.matches("[data-tick], [data-tick-all], [data-tick-every]")) { event.stopPropagation(); told(); }
}, true);

document.addEventListener("click", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest("[data-tick-none]")) { boxes().forEach((each) => { each.checked = false; }); told(); }
  if (!(target instanceof HTMLInputElement) || !target.matches("[data-tick]")) return;
  const all = boxes(), from = last ? all.indexOf(last) : -1, to = all.indexOf(target);
  if (event.shiftKey && from >= 0) all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => { each.checked = target.checked; });
  last = target;
  told();
});

// A file leaves the page as it is: what is done next with other ticks is another request.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.id !== "bulk" || form.hasAttribute("data-busy")) return;
  form.toggleAttribute("data-download", Boolean(event.submitter?.hasAttribute("data-file")));
  /** @type {HTMLInputElement} */ (form.elements.namedItem("request_key")).value = newRequestKey();
}, true);

// "Back" may bring a page with its boxes ticked; a list that is drawn again has none.
window.addEventListener("pageshow", told);
document.body.addEventListener("htmx:afterSettle", told);
