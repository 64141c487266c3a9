// Which key does what in a grid? Tab is the browser's own: from field to field, and out at the end, so nobody is caught.
import { cellOf, isLocked, rowsOf } from "./cells.js";
import { arrive, commit, edit, isEditing, revert, typed } from "./editing.js";
import { addRow, copyFromAbove, focusRow, isLastUsed, moveRow, removeRow } from "./rows.js";
import { travel } from "./history.js";
import { isComposing } from "../typing.js";

/** @typedef {NonNullable<ReturnType<typeof cellOf>>} Cell */

/** @param {Cell} cell @param {number} by */
function vertical({ table, row, column }, by) {
  const next = rowsOf(table)[rowsOf(table).indexOf(row) + by];
  if (next) focusRow(next, column.name);
  return Boolean(next);
}

/** Along the line, and on to the next one. @param {Cell} cell @param {-1 | 1} by */
function horizontal({ table, row, field }, by) {
  const fields = fieldsOf(row), beside = rowsOf(table)[rowsOf(table).indexOf(row) + by];
  const next = fields[fields.indexOf(field) + by] ?? (beside && fieldsOf(beside).at(by < 0 ? -1 : 0));
  next?.focus();
  return true;
}

/** @param {HTMLTableRowElement} row @returns {HTMLElement[]} */
const fieldsOf = (row) => [...row.querySelectorAll("td > :is(input, select):first-child")].map((each) => /** @type {HTMLElement} */ (each));

/** Enter goes down; below the last line that is written in there is a new one. @param {Cell} cell */
function down(cell) {
  commit(cell.field);
  if (vertical(cell, 1)) return true;
  if (!isLastUsed(cell.table)) return true; // one empty line is enough
  const row = addRow(cell.table);
  if (row) focusRow(row);
  return true;
}

/** @type {Record<string, (cell: Cell) => boolean>} */
const PLAIN = {
  Enter: down,
  "Shift+Enter": (cell) => { commit(cell.field); vertical(cell, -1); return true; },
  ArrowDown: (cell) => { if (cell.field instanceof HTMLSelectElement && isEditing()) return false; commit(cell.field); vertical(cell, 1); return true; },
  ArrowUp: (cell) => { if (cell.field instanceof HTMLSelectElement && isEditing()) return false; commit(cell.field); vertical(cell, -1); return true; },
  ArrowLeft: (cell) => !isEditing() && horizontal(cell, -1),
  ArrowRight: (cell) => !isEditing() && horizontal(cell, 1),
  F2: (cell) => { edit(cell.field); return true; },
  Escape: (cell) => revert(cell.field),
};

/** @type {Record<string, (cell: Cell) => boolean>} */
const ALT = {
  ArrowUp: (cell) => { commit(cell.field); moveRow(cell.row, -1, cell.column.name); return true; },
  ArrowDown: (cell) => { commit(cell.field); moveRow(cell.row, 1, cell.column.name); return true; },
  Delete: (cell) => { removeRow(cell.row, cell.column.name); return true; },
};

/** @type {Record<string, (cell: Cell) => boolean>} */
const CONTROL = {
  d: (cell) => { commit(cell.field); if (copyFromAbove(cell.row, cell.column)) focusRow(cell.row, cell.column.name); return true; },
  z: (cell) => !isEditing() && (commit(cell.field), travel(cell.table, true), true), // while typing it takes back letters
  y: (cell) => !isEditing() && (travel(cell.table, false), true),
  Enter: (cell) => { commit(cell.field); return false; }, // the page's own key saves
};

/** @param {KeyboardEvent} event @returns {((cell: Cell) => boolean) | undefined} */
function meant(event) {
  const held = event.ctrlKey || event.metaKey;
  if (held && event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (held) return CONTROL[key === "z" && event.shiftKey ? "y" : key];
  if (event.altKey) return ALT[key];
  return PLAIN[event.shiftKey ? `Shift+${key}` : key];
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (isComposing(event) || event.defaultPrevented) return;
  const cell = cellOf(event.target);
  if (!cell) return;
  if (isLocked(cell.table)) { if (event.key !== "Tab" && event.key !== "Escape") event.preventDefault(); return; }
  if (meant(event)?.(cell)) { event.preventDefault(); event.stopPropagation(); }
}

/** The first press marks the whole cell, the second sets the cursor. @param {MouseEvent} event */
function onPress(event) {
  const cell = cellOf(event.target);
  if (!cell || event.button !== 0 || !(cell.field instanceof HTMLInputElement) || matchMedia("(pointer: coarse)").matches) return;
  if (document.activeElement === cell.field) { edit(cell.field); return; }
  event.preventDefault();
  cell.field.focus();
}

/** @param {FocusEvent} event */
function onFocus(event) {
  const cell = cellOf(event.target);
  if (!cell) return;
  arrive(cell.field);
  if (cell.field instanceof HTMLInputElement) cell.field.select();
  cell.table.querySelector("tr.is-here")?.classList.remove("is-here");
  cell.row.classList.add("is-here");
}

/** @param {HTMLTableElement} table */
export function listen(table) {
  table.addEventListener("keydown", onKey);
  table.addEventListener("mousedown", onPress);
  table.addEventListener("focusin", onFocus);
  table.addEventListener("focusout", (event) => { const cell = cellOf(event.target); if (cell) commit(cell.field); });
  table.addEventListener("input", (event) => { const cell = cellOf(event.target); if (cell) typed(cell.field); });
  // A chosen unit counts at once. What a field tells is not told twice: the grid tells of itself (redrawing.js).
  table.addEventListener("change", (event) => { const cell = cellOf(event.target); if (cell) { event.stopPropagation(); if (cell.field instanceof HTMLSelectElement) commit(cell.field); } });
  table.addEventListener("tw:lines-show", (event) => { const row = /** @type {CustomEvent} */ (event).detail; if (row) focusRow(row, columnHere(table)); });
}

/** @param {HTMLTableElement} table @returns {string | undefined} */
const columnHere = (table) => { const cell = cellOf(document.activeElement); return cell?.table === table ? cell.column.name : undefined; };
