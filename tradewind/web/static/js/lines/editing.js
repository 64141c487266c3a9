// When does what was typed into a cell count? On leaving it or Enter; until then Escape brings back what stood there.
import { cellOf, markTyped, minorOf, put } from "./cells.js";
import { read, rounded, written } from "./decimal.js";
import { snapshot, step } from "./history.js";
import { tidy } from "../normalise.js";
import { work } from "./sums.js";

/** @typedef {import("./cells.js").Field} Field */
/** @type {{ field: Field, row: HTMLTableRowElement, before: import("./history.js").Snapshot, value: string } | null} */
let at = null;
let editing = false;

/** Is the cell being edited, so that arrows belong to its text? */
export const isEditing = () => editing;

/** @param {Field} field the focus came */
export function arrive(field) {
  const cell = cellOf(field);
  editing = false;
  at = cell ? { field, row: cell.row, before: snapshot(cell.row), value: field.value } : null;
}

/** The grid changed under the focus (undone, pasted, filled in): that is where this cell begins now. */
export function arriveAgain() {
  const cell = cellOf(document.activeElement);
  if (!cell || at?.field !== cell.field) return;
  if (!editing) { arrive(cell.field); return; }
  at.before = snapshot(cell.row);
  at.before.values[cell.column.name] = at.value;
}

/** F2, a second click: the text is changed where it stands. @param {Field} field */
export function edit(field) {
  editing = true;
  if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
  else if (typeof field.showPicker === "function") field.showPicker();
}

/** Full-width digits, 1.2万 and thousands as the house writes them; what is no number stays. @param {import("./cells.js").Column} column @param {string} text @param {number} least decimals of money @returns {string} */
export function normalised(column, text, least) {
  if (column.kind === "code") return tidy(text);
  if (column.kind !== "number" && column.kind !== "money") return text.replace(/\s+/g, " ").trim();
  const number = read(text);
  if (!number || number.scale > column.decimals) return text.trim();
  return written(column.kind === "money" ? rounded(number, Math.max(number.scale, Math.min(least, column.decimals))) : number);
}

/** What stands in the cell counts from now on. @param {Field} field @returns {boolean} whether it changed */
export function commit(field) {
  const cell = cellOf(field), was = at;
  if (!cell || !was || was.field !== field) return false;
  editing = false;
  const clean = normalised(cell.column, field.value, minorOf(cell.table));
  if (clean !== field.value) put(field, clean);
  if (field.value === was.value) return false;
  step(cell.table, [cell.row], () => markTyped(cell.row, cell.column), "", was.before);
  const { value } = field;
  arrive(field);
  cell.table.dispatchEvent(new CustomEvent("tw:lines-committed", { detail: { row: cell.row, column: cell.column, value } }));
  return true;
}

/** @param {Field} field @returns {boolean} whether there was something to bring back */
export function revert(field) {
  if (at?.field !== field || (!editing && field.value === at.value)) return false;
  put(field, at.value);
  editing = false;
  const cell = cellOf(field);
  if (cell) work(cell.table, [cell.row]);
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

/** A letter was typed: it is being edited, and the sums go along. @param {Field} field */
export function typed(field) {
  const cell = cellOf(field);
  if (!cell) return;
  editing = true;
  if (cell.column.kind === "number" || cell.column.kind === "money") work(cell.table, [cell.row]);
}
