// How does a price that was worked out in the drawer come into its line? [data-takes-price] is shown where the page has
// the line's cell, and writes into it as somebody who types.
import { columnsOf, fieldOf, tableOfRow } from "./lines/cells.js";
import { arrive, commit } from "./lines/editing.js";

/** @param {string} line @returns {import("./lines/cells.js").Field | null} */
function priceOf(line) {
  const record = [...document.querySelectorAll("form[data-quote] table[data-lines] input[data-record]")].find((each) => /** @type {HTMLInputElement} */ (each).value === line);
  const row = /** @type {HTMLTableRowElement | null | undefined} */ (record?.closest("tr"));
  const column = row && columnsOf(tableOfRow(row)).find((each) => each.name === "price");
  const field = row && column ? fieldOf(row, column) : null;
  return field && !field.disabled && !(field instanceof HTMLInputElement && field.readOnly) ? field : null;
}

document.body.addEventListener("htmx:afterSwap", (event) => {
  const { target } = /** @type {CustomEvent} */ (event).detail;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (target.querySelectorAll("[data-takes-price]"))) button.hidden = !priceOf(button.dataset.line ?? "");
});

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-takes-price]")) : null;
  const field = button && priceOf(button.dataset.line ?? "");
  if (!button || !field) return;
  document.body.dispatchEvent(new CustomEvent("tw:close-drawer"));
  field.focus();
  arrive(field);
  field.value = button.dataset.takesPrice ?? "";
  commit(field);
});
