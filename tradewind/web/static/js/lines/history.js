// How is what was done in a grid undone and done again? Every step keeps its rows as they were and as they became.
import { chosenOf, columnsOf, fieldOf, put, rowsOf, tableOfRow, typedOf } from "./cells.js";
import { showState, stateOf } from "./showing.js";
import { redraw } from "./redrawing.js";

/** @typedef {{ values: Record<string, string>, chosen: string, typed: string, shown: string }} Snapshot */
/** @typedef {Map<HTMLTableRowElement, { before: Snapshot, after: Snapshot }>} Rows */
/** @typedef {{ rows: Rows, order: HTMLTableRowElement[][] | null, said: string }} Step */
/** @typedef {{ done: Step[], undone: Step[] }} History */

const MOST = 200;
/** @type {WeakMap<HTMLTableElement, History>} */
const histories = new WeakMap();

/** @param {HTMLTableElement} table @returns {History} */
function historyOf(table) {
  let found = histories.get(table);
  if (!found) histories.set(table, found = { done: [], undone: [] });
  return found;
}

/** @param {HTMLTableRowElement} row @returns {Snapshot} */
export function snapshot(row) {
  const values = /** @type {Record<string, string>} */ ({});
  for (const column of columnsOf(tableOfRow(row))) {
    const field = fieldOf(row, column);
    if (field) values[column.name] = field.value;
  }
  return { values, chosen: chosenOf(row)?.value ?? "", typed: typedOf(row).value, shown: JSON.stringify(stateOf(row)) };
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {Snapshot} kept */
export function putBack(table, row, kept) {
  for (const column of columnsOf(table)) {
    const field = fieldOf(row, column);
    if (field && field.value !== kept.values[column.name]) put(field, kept.values[column.name] ?? "");
  }
  const chosen = chosenOf(row);
  if (chosen) chosen.value = kept.chosen;
  typedOf(row).value = kept.typed;
  showState(row, JSON.parse(kept.shown));
}

/** @param {HTMLTableRowElement[]} one @param {HTMLTableRowElement[]} two */
const isSame = (one, two) => one.length === two.length && one.every((row, place) => row === two[place]);

/**
 * Do something to these rows, or to the order of all, so that it can be undone.
 * @param {HTMLTableElement} table @param {HTMLTableRowElement[]} rows @param {() => void} how @param {string} [said] @param {Snapshot} [before] of the only row
 */
export function step(table, rows, how, said = "", before = undefined) {
  const order = rowsOf(table), were = rows.map((row) => before ?? snapshot(row));
  how();
  const became = rowsOf(table);
  const kept = new Map(rows.map((row, place) => [row, { before: were[place], after: snapshot(row) }]));
  remember(table, { rows: kept, order: isSame(order, became) ? null : [order, became], said });
  redraw(table, rows, said);
}

/** @param {HTMLTableElement} table @param {Step} done */
function remember(table, done) {
  const history = historyOf(table);
  history.done.push(done);
  if (history.done.length > MOST) history.done.shift();
  history.undone = [];
}

/**
 * What follows from the last step (the server knew a code) belongs to it and is undone with it.
 * @param {HTMLTableElement} table @param {HTMLTableRowElement[]} rows @param {() => void} how @param {string} [said]
 */
export function follow(table, rows, how, said = "") {
  const last = historyOf(table).done.at(-1);
  if (!last || !rows.every((row) => last.rows.has(row))) { step(table, rows, how, said); return; }
  how();
  for (const row of rows) /** @type {{ after: Snapshot }} */ (last.rows.get(row)).after = snapshot(row);
  redraw(table, rows, said);
}

/** @param {HTMLTableElement} table @param {boolean} isBack @returns {boolean} */
export function travel(table, isBack) {
  const history = historyOf(table), last = (isBack ? history.done : history.undone).pop();
  if (!last) return false;
  (isBack ? history.undone : history.done).push(last);
  if (last.order) table.tBodies[0].replaceChildren(...last.order[isBack ? 0 : 1]);
  for (const [row, { before, after }] of last.rows) putBack(table, row, isBack ? before : after);
  redraw(table, [...last.rows.keys()].filter((row) => row.isConnected), (isBack ? table.dataset.undone : table.dataset.redone) ?? "");
  const place = [...last.rows.keys()].find((row) => row.isConnected) ?? rowsOf(table)[0];
  table.dispatchEvent(new CustomEvent("tw:lines-show", { detail: place }));
  return true;
}

/** @param {HTMLTableElement} table */
export const canTravel = (table) => ({ back: historyOf(table).done.length > 0, forth: historyOf(table).undone.length > 0 });
