// What is wrong with a cell? Said below it in words; what was typed stays. The server judges again.
import { columnsOf, fieldOf, isEmpty, tableOfRow, told } from "./cells.js";
import { read } from "./decimal.js";

/** @typedef {import("./cells.js").Column} Column */
const LARGEST = 10n ** 15n;

/** @param {HTMLTableElement} table @param {Column} column @param {string} text @returns {string} */
function numberIsWrong(table, column, text) {
  const number = read(text);
  if (!number) return told(table, "not_a_number");
  if (number.units < 0n) return told(table, "negative");
  if (number.scale > column.decimals) return told(table, column.decimals ? "too_many_decimals" : "whole", { most: column.decimals });
  return number.units / 10n ** BigInt(number.scale) >= LARGEST ? told(table, "too_large") : "";
}

/** @param {HTMLTableRowElement} row @param {Column} column @param {import("./cells.js").Field} field @returns {string} */
function wrong(row, column, field) {
  const table = tableOfRow(row), text = field.value.trim();
  if (!text) return ""; // what is missing is said when it is sent
  if (column.kind === "number" || column.kind === "money") return numberIsWrong(table, column, text);
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.dataset.strange === undefined ? "" : told(table, "not_a_choice");
  return text.length > column.longest ? told(table, "too_long", { most: column.longest }) : "";
}

/** @param {HTMLTableRowElement} row */
export function judge(row) {
  if (isEmpty(row)) { row.querySelectorAll("[aria-invalid]").forEach((each) => mark(/** @type {HTMLElement} */ (each), "")); return; }
  for (const column of columnsOf(tableOfRow(row))) {
    const field = fieldOf(row, column);
    if (field && field.dataset.refused !== field.value) mark(field, wrong(row, column, field)); // what the server refused stays refused
  }
}

/** @param {HTMLElement} field @param {string} why */
function mark(field, why) {
  const cell = /** @type {HTMLElement} */ (field.parentElement), said = cell.querySelector(".tw-lines-wrong");
  if (!why) {
    said?.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    return;
  }
  const place = said ?? Object.assign(document.createElement("span"), { className: "tw-lines-wrong", id: `wrong-${crypto.getRandomValues(new Uint32Array(1))[0]}` });
  if (place.textContent !== why) place.textContent = why;
  if (!said) cell.append(place);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", place.id);
}
