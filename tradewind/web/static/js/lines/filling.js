// What does a chosen code bring along? Description, unit, price, picture, packing; never over what somebody typed.
import { chosenOf, columnsOf, fieldOf, put, tableOfRow, told, typedOf } from "./cells.js";
import { asShown, showState, stateOf } from "./showing.js";

/** @typedef {{ id: string, code: string, label?: string, cells?: Record<string, string>, facts?: Record<string, string>, picture?: string, tone?: string, text?: string }} Choice */

/** @param {HTMLTableRowElement} row @param {Choice} choice */
export function fill(row, choice) {
  const table = tableOfRow(row), typed = typedOf(row).value.split(" "), chosen = chosenOf(row);
  for (const column of columnsOf(table)) {
    const field = fieldOf(row, column);
    if (!field) continue;
    if (column.kind === "code") put(field, choice.code);
    else if (column.name in (choice.cells ?? {}) && (!typed.includes(column.name) || !field.value)) put(field, choice.cells?.[column.name] ?? "");
  }
  if (chosen) chosen.value = choice.id;
  showState(row, { facts: asShown(choice.facts ?? {}), picture: choice.picture ?? "", tone: choice.tone ?? "", text: choice.text ?? "" });
}

/** The code is not known, or not any more. @param {HTMLTableRowElement} row @param {boolean} isSaid */
export function unfill(row, isSaid) {
  const chosen = chosenOf(row);
  if (chosen) chosen.value = "";
  showState(row, { ...stateOf(row), facts: {}, picture: "", tone: isSaid ? "warn" : "", text: isSaid ? told(tableOfRow(row), "unknown") : "" });
}
