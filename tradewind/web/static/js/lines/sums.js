// What do the lines come to? Amounts, cartons, volume and weight of a row, and the sums at the foot: exact, half up.
import { columnsOf, fieldOf, isEmpty, isUnknown, minorOf, rowsOf, told } from "./cells.js";
import { packed, product, read, rounded, sum, weighed, written } from "./decimal.js";
import { factOf } from "./showing.js";

/** @typedef {import("./decimal.js").Decimal} Decimal */
/** @typedef {import("./cells.js").Column} Column */

/** @type {WeakMap<HTMLTableRowElement, Map<string, Decimal | null>>} */
const worked = new WeakMap();

/** @param {HTMLTableElement} table @param {Column} column @returns {number} */
const scaleOf = (table, column) => column.works === "product" ? minorOf(table) : column.decimals;

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row */
function workRow(table, row) {
  const values = /** @type {Map<string, Decimal | null>} */ (new Map());
  for (const column of columnsOf(table)) {
    const field = fieldOf(row, column);
    if (field && (column.kind === "number" || column.kind === "money")) values.set(column.name, read(field.value));
    if (column.works) values.set(column.name, result(table, row, column, values));
  }
  worked.set(row, values);
  return values;
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {Column} column @param {Map<string, Decimal | null>} values @returns {Decimal | null} */
function result(table, row, column, values) {
  const of = column.of.map((name) => values.get(name) ?? null), fact = column.fact ? read(factOf(row, column.fact)) : null;
  if (!of[0] || (column.works === "product" ? !of[1] : !fact)) return null;
  if (column.works === "packed") return packed(of[0], /** @type {Decimal} */ (fact));
  if (column.works === "weighed") return weighed(of[0], of[1], { gross: fact, net: read(factOf(row, "net")), pieces: read(factOf(row, "pieces")) });
  if (column.works === "times") return product(of[0], /** @type {Decimal} */ (fact)); // rounded where it is shown, as the server adds them up
  return rounded(product(of[0], /** @type {Decimal} */ (of[1])), scaleOf(table, column));
}

/** @param {HTMLTableElement} table @param {Column} column @param {Decimal} value @returns {string} */
const shown = (table, column, value) => written(column.works && column.works !== "packed" ? rounded(value, scaleOf(table, column)) : value);

/** @param {Element} cell @returns {boolean} */
const isStored = (cell) => !["", "--"].includes(cell.textContent?.trim() ?? "");

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {boolean} isFirst */
function drawRow(table, row, isFirst) {
  const values = workRow(table, row);
  for (const column of columnsOf(table)) {
    if (!column.works) continue;
    const value = values.get(column.name), text = value ? shown(table, column, value) : "--", cell = row.cells[column.index];
    if (cell.textContent !== text && !(isFirst && isStored(cell))) cell.textContent = text;
  }
}

/** @param {HTMLTableElement} table @returns {Record<string, Decimal>} */
function totals(table) {
  const found = /** @type {Record<string, Decimal>} */ ({}), rows = rowsOf(table);
  for (const column of columnsOf(table)) {
    if (!column.isSummed) continue;
    found[column.name] = { units: 0n, scale: column.works ? scaleOf(table, column) : 0 };
    for (const row of rows) {
      const value = (worked.get(row) ?? workRow(table, row)).get(column.name);
      if (value) found[column.name] = sum(found[column.name], value);
    }
  }
  return found;
}

/**
 * @param {HTMLTableElement} table @param {Iterable<HTMLTableRowElement>} rows those that changed
 * @param {boolean} [isFirst] the server's figures stand until something is changed
 */
export function work(table, rows, isFirst = false) {
  for (const row of rows) drawRow(table, row, isFirst);
  const found = totals(table), all = rowsOf(table).filter((row) => !isEmpty(row)), unknown = all.filter(isUnknown).length;
  const texts = Object.fromEntries(columnsOf(table).filter((each) => found[each.name]).map((each) => [each.name, shown(table, each, found[each.name])]));
  for (const [name, text] of Object.entries(texts)) {
    const cell = table.tFoot?.querySelector(`[data-total="${name}"]`);
    if (cell && !(isFirst && isStored(cell))) cell.textContent = text;
  }
  const count = table.tFoot?.querySelector("[data-count]");
  if (count) count.textContent = told(table, unknown ? "count_unknown" : "count", { rows: all.length, unknown });
  table.dispatchEvent(new CustomEvent("tw:lines", { bubbles: true, detail: { rows: all.length, unknown, totals: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll(",", "").replace("−", "-")])) } }));
}

/** What the server worked out stands; where this page comes to something else, it says so. @param {HTMLTableElement} table */
export function compare(table) {
  for (const row of rowsOf(table)) workRow(table, row);
  const found = totals(table), notes = [];
  const differs = (/** @type {Element | null | undefined} */ cell, /** @type {Decimal | null | undefined} */ value, /** @type {Column} */ column) => {
    const said = cell?.textContent?.trim() ?? "", here = value ? shown(table, column, value) : "";
    return said && said !== "--" && here && said.replace("-", "−") !== here ? { said, here } : null;
  };
  rowsOf(table).forEach((row, place) => {
    for (const column of columnsOf(table)) {
      const other = column.works ? differs(row.cells[column.index], worked.get(row)?.get(column.name), column) : null;
      if (other) notes.push(told(table, "differs_row", { number: place + 1, column: column.label, ...other }));
    }
  });
  for (const column of columnsOf(table)) {
    const other = column.isSummed && column.works ? differs(table.tFoot?.querySelector(`[data-total="${column.name}"]`), found[column.name], column) : null;
    if (other) notes.push(told(table, "differs", { column: column.label, ...other }));
  }
  const place = table.closest("[data-lines-box]")?.querySelector("[data-lines-differs]");
  if (place instanceof HTMLElement) { place.hidden = notes.length === 0; place.replaceChildren(...notes.map((each) => Object.assign(document.createElement("p"), { textContent: each }))); }
}
