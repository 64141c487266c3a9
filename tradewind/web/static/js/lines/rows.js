// How does a line come, go and move? Every new one is a copy of the grid's empty line.
import { belongs, columnsOf, fieldOf, isEmpty, markTyped, put, rowsOf, tableOfRow, told } from "./cells.js";
import { step } from "./history.js";
import { number } from "./redrawing.js";
import { say } from "../focus.js";

let counted = 0;

/** Not yet in the grid. @param {HTMLTableElement} table @returns {HTMLTableRowElement} */
export function newRow(table) {
  const template = /** @type {HTMLTemplateElement} */ (table.closest("[data-lines-box]")?.querySelector("template[data-line]"));
  const row = /** @type {HTMLTableRowElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
  belongs(row, table);
  const head = row.cells[0], name = table.dataset.lines ?? "";
  head.id = `${name}-n${counted += 1}`;
  for (const column of columnsOf(table)) row.cells[column.index].firstElementChild?.setAttribute("aria-labelledby", `${head.id} ${name}-h-${column.name}`);
  return row;
}

/** @param {HTMLTableElement} table @returns {number} */
export const roomFor = (table) => Number(table.dataset.most ?? 300) - rowsOf(table).length;

/** @param {HTMLTableRowElement} row @param {string} [name] of a column */
export function focusRow(row, name = undefined) {
  const table = tableOfRow(row), columns = columnsOf(table);
  const column = columns.find((each) => each.name === name && fieldOf(row, each)) ?? columns.find((each) => fieldOf(row, each));
  const field = column && fieldOf(row, column);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** @param {HTMLTableElement} table @returns {HTMLTableRowElement | null} */
export function addRow(table) {
  if (roomFor(table) < 1) { say(told(table, "full", { most: table.dataset.most ?? "" })); return null; }
  const row = newRow(table);
  step(table, [row], () => { table.tBodies[0].append(row); number(table); }, told(table, "added", { number: rowsOf(table).length + 1 }));
  return row;
}

/** @param {HTMLTableElement} table a grid is never without a line to write in */
function keepOne(table) {
  if (!table.tBodies[0].rows.length) table.tBodies[0].append(newRow(table));
}

/** @param {HTMLTableRowElement} row @param {string} [column] */
export function removeRow(row, column = undefined) {
  const table = tableOfRow(row), place = rowsOf(table).indexOf(row);
  step(table, [row], () => { row.remove(); keepOne(table); }, told(table, "removed", { number: place + 1 }));
  focusRow(rowsOf(table)[Math.min(place, rowsOf(table).length - 1)], column);
}

/** @param {HTMLTableRowElement} row @param {-1 | 1} by @param {string} [column] */
export function moveRow(row, by, column = undefined) {
  const table = tableOfRow(row), rows = rowsOf(table), to = rows.indexOf(row) + by;
  if (to < 0 || to >= rows.length) return;
  step(table, [row], () => { if (by < 0) rows[to].before(row); else rows[to].after(row); }, told(table, "moved", { number: to + 1 }));
  focusRow(row, column);
}

/** @param {HTMLTableRowElement} row @param {import("./cells.js").Column} column */
export function copyFromAbove(row, column) {
  const table = tableOfRow(row), above = rowsOf(table)[rowsOf(table).indexOf(row) - 1], field = fieldOf(row, column), from = above && fieldOf(above, column);
  if (!field || !from || from.value === field.value) return false;
  step(table, [row], () => { put(field, from.value); markTyped(row, column); }, told(table, "copied", { text: from.value }));
  return true;
}

/** The last line is written in, so another may follow. @param {HTMLTableElement} table */
export const isLastUsed = (table) => { const last = rowsOf(table).at(-1); return Boolean(last && !isEmpty(last)); };
