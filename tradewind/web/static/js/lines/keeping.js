// How do lines that were not saved survive leaving the page? Kept in this tab like other notes (unsaved.js), for this
// person and record: data-kept-as="user:record". Logging out and a page that says data-logged throw them away.
import { columnsOf, rowsOf } from "./cells.js";
import { newRow } from "./rows.js";
import { putBack, snapshot, step } from "./history.js";

const MARK = "tw-unsaved:";
const SOON = 300; // whoever types on does not wait for it

/** @param {HTMLTableElement} table */
const keyOf = (table) => `${MARK}${table.dataset.keptAs}:${table.dataset.lines}`;

/** @param {HTMLTableElement} table */
const identities = (table) => rowsOf(table).map((row) => ({ record: recordOf(row).value, ...snapshot(row) }));

/** @param {HTMLTableRowElement} row @returns {HTMLInputElement} */
const recordOf = (row) => /** @type {HTMLInputElement} */ (row.querySelector("input[data-record]"));

/** @param {HTMLTableElement} table @param {string} [sent] what the page says once it is saved */
function keep(table, sent = "") {
  try { sessionStorage.setItem(keyOf(table), JSON.stringify({ rows: identities(table), sent, version: table.dataset.version ?? "" })); } catch { /* full, or a private window */ }
}

/** @param {HTMLTableElement} table */
const forget = (table) => { try { sessionStorage.removeItem(keyOf(table)); } catch { /* nothing was kept */ } };

/** @param {HTMLTableElement} table @returns {any} */
function kept(table) {
  try { return JSON.parse(sessionStorage.getItem(keyOf(table)) ?? "null"); } catch { return null; }
}

/** What came back refused is newer than what was kept, and other lines were saved since: those stand. @param {HTMLTableElement} table */
function restore(table) {
  const found = kept(table), note = table.closest("[data-lines-box]")?.querySelector("[data-lines-restored]");
  if (!found || table.hasAttribute("data-refused") || found.version !== (table.dataset.version ?? "")) return;
  if (JSON.stringify(found.rows) === JSON.stringify(identities(table))) return;
  const there = new Map(rowsOf(table).map((row) => [recordOf(row).value, row]));
  const rows = found.rows.map((/** @type {{ record: string }} */ each) => (each.record && there.get(each.record)) || newRow(table));
  step(table, [...new Set([...rowsOf(table), ...rows])].filter((row) => columnsOf(table).length && row), () => {
    table.tBodies[0].replaceChildren(...rows);
    found.rows.forEach((/** @type {any} */ each, /** @type {number} */ place) => { recordOf(rows[place]).value = each.record; putBack(table, rows[place], each); });
  });
  note?.removeAttribute("hidden");
}

/** @param {HTMLTableElement} table */
export function keepLines(table) {
  if (!table.dataset.keptAs) return;
  const form = table.closest("form"), said = [...document.querySelectorAll("#toasts [data-toast] > span")].map((each) => each.textContent?.trim());
  const sent = kept(table)?.sent;
  if (sent && said.includes(sent)) forget(table);
  restore(table);
  let timer = 0;
  const now = () => { if (timer) { clearTimeout(timer); timer = 0; keep(table); } };
  table.addEventListener("change", () => { clearTimeout(timer); timer = window.setTimeout(now, SOON); });
  window.addEventListener("pagehide", now);
  form?.addEventListener("submit", () => { clearTimeout(timer); timer = 0; keep(table, form.dataset.logged ?? ""); });
}
