// Which grids does this page have? Each is made to work once, also one that came with a swap or into the drawer.
import { cellOf, isLocked, rowsOf, tableBeside, tableOf } from "./cells.js";
import { offer, listenToCodes } from "./choosing.js";
import { askForSheet, listenToPaste } from "./pasting.js";
import { addRow, copyFromAbove, focusRow, moveRow, removeRow } from "./rows.js";
import { arrive } from "./editing.js";
import { keepLines } from "./keeping.js";
import { listen } from "./moving.js";
import { number } from "./redrawing.js";
import { travel } from "./history.js";
import { resolve, unresolved } from "./resolving.js";
import { asNewProduct, offerFor } from "./showing.js";
import { compare, work } from "./sums.js";
import { countUnknown } from "./unknown.js";
import "./filled.js";

/** @type {WeakSet<HTMLTableElement>} */
const begun = new WeakSet();

/** @param {HTMLTableElement} table */
function here(table) {
  const row = /** @type {HTMLTableRowElement | null} */ (table.querySelector("tr.is-here")) ?? rowsOf(table)[0];
  const cell = cellOf(document.activeElement);
  return { row, column: cell?.row === row ? cell.column : undefined };
}

/** @type {Record<string, (table: HTMLTableElement) => void>} */
const DOES = {
  add: (table) => { const row = addRow(table); if (row) focusRow(row); },
  paste: askForSheet,
  undo: (table) => { travel(table, true); },
  redo: (table) => { travel(table, false); },
  up: (table) => { const { row, column } = here(table); moveRow(row, -1, column?.name); },
  down: (table) => { const { row, column } = here(table); moveRow(row, 1, column?.name); },
  remove: (table) => { const { row, column } = here(table); removeRow(row, column?.name); },
  copy: (table) => { const { row, column } = here(table); if (column) copyFromAbove(row, column); },
};

/** @param {HTMLTableElement} table */
function begin(table) {
  if (begun.has(table)) return;
  begun.add(table);
  number(table);
  rowsOf(table).forEach(offerFor);
  lock(table);
  compare(table);
  work(table, rowsOf(table), true);
  listenToCodes(table);
  listen(table);
  listenToPaste(table);
  keepLines(table);
  countUnknown(table);
  const now = cellOf(document.activeElement);
  if (now?.table === table) arrive(now.field); // somebody was faster than this script
  const box = /** @type {HTMLElement} */ (table.closest("[data-lines-box]"));
  box.toggleAttribute("data-live", true);
  // The cell keeps the focus: what the button does is done to its line.
  box.addEventListener("mousedown", (event) => { if (/** @type {HTMLElement} */ (event.target).closest("[data-lines-do]")) event.preventDefault(); });
  box.addEventListener("click", onClick);
  void resolve(table, unresolved(table)); // also those a former visit marked: the product may be there by now
}

/** @param {MouseEvent} event */
function onClick(event) {
  const target = /** @type {HTMLElement} */ (event.target), table = tableOf(target) ?? tableBeside(target);
  const button = /** @type {HTMLElement | null} */ (target.closest("[data-lines-do]"));
  // From what is wrong to where it is wrong.
  const place = document.getElementById(target.closest("a[href^='#']")?.getAttribute("href")?.slice(1) ?? ""), wrong = place?.closest("td")?.querySelector("input, select");
  if (wrong instanceof HTMLElement) { event.preventDefault(); wrong.focus(); }
  if (button && table && !(isLocked(table))) DOES[button.dataset.linesDo ?? ""]?.(table);
  const fresh = /** @type {HTMLAnchorElement | null} */ (target.closest("tr [data-new-product]")), line = fresh?.closest("tr");
  if (fresh && line) fresh.search = asNewProduct(line); // with the name as it stands now
  const similar = target.closest("[data-similar]"), field = similar?.closest("tr")?.querySelector("input[data-code]");
  if (field instanceof HTMLElement) offer(field);
}

/** On a phone a long grid is only read. @param {HTMLTableElement} table */
function lock(table) {
  const isShut = isLocked(table);
  if (table.hasAttribute("data-locked") === isShut) return;
  table.toggleAttribute("data-locked", isShut);
  for (const field of table.tBodies[0].querySelectorAll("td > input:first-child")) /** @type {HTMLInputElement} */ (field).readOnly = isShut;
  for (const field of table.tBodies[0].querySelectorAll("td > select:first-child")) /** @type {HTMLSelectElement} */ (field).tabIndex = isShut ? -1 : 0;
}

/** @param {ParentNode} root */
export function beginAll(root) {
  if (root instanceof HTMLTableElement && root.matches("table[data-lines]")) begin(root);
  for (const table of root.querySelectorAll("table[data-lines]")) begin(/** @type {HTMLTableElement} */ (table));
}

matchMedia("(max-width: 767.98px)").addEventListener("change", () => { for (const table of document.querySelectorAll("table[data-lines]")) lock(/** @type {HTMLTableElement} */ (table)); });
// The currency of the page decides how many decimals an amount has: <select data-lines-currency="lines">.
document.addEventListener("change", (event) => {
  const select = event.target;
  if (!(select instanceof HTMLSelectElement) || select.dataset.linesCurrency === undefined) return;
  const table = /** @type {HTMLTableElement | null} */ (document.querySelector(`table[data-lines="${select.dataset.linesCurrency}"]`));
  if (!table) return;
  table.dataset.minor = select.selectedOptions[0]?.dataset.minor ?? "2";
  for (const unit of table.querySelectorAll("[data-currency]")) unit.textContent = select.value;
  work(table, rowsOf(table));
});
