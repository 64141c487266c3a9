// How do lines come from a sheet? Shown first, five of them with the columns they go to; nothing changes before [accept].
import { cellOf, columnNamed, columnsOf, fieldOf, isEmpty, isLocked, markTyped, minorOf, put, rowsOf, tableBeside, tableOfRow, told, chosenOf } from "./cells.js";
import { normalised } from "./editing.js";
import { step } from "./history.js";
import { unfill } from "./filling.js";
import { header, inOrder, parse } from "./tsv.js";
import { focusRow, newRow, roomFor } from "./rows.js";
import { number } from "./redrawing.js";
import { resolve } from "./resolving.js";

/** @typedef {import("./cells.js").Column} Column */
const SHOWN = 5;
/** @type {{ table: HTMLTableElement, cells: string[][], names: (string | null)[], at: HTMLTableRowElement | null } | null} */
let pending = null;

/** What a sheet may bring; a worked-out column keeps its place and is passed over. @param {HTMLTableElement} table */
const takers = (table) => columnsOf(table).filter((each) => !["picture", "state", "readonly"].includes(each.kind));

/** @param {HTMLTableElement} table @returns {HTMLDialogElement} */
const dialogOf = (table) => /** @type {HTMLDialogElement} */ (table.closest("[data-lines-box]")?.querySelector("[data-lines-paste]"));

/** @param {HTMLDialogElement} dialog @param {string} part @returns {HTMLElement} */
const part = (dialog, part) => /** @type {HTMLElement} */ (dialog.querySelector(part));

/** @param {HTMLTableElement} table @param {string} text @param {{ row: HTMLTableRowElement, column: Column } | null} at */
function propose(table, text, at) {
  const cells = parse(text);
  if (!cells.length) return;
  const width = Math.max(...cells.map((row) => row.length)), named = cells.length > 1 ? header(cells[0], takers(table)) : null;
  const names = named ?? inOrder(cells, takers(table), at?.column.name ?? takers(table)[0].name);
  pending = { table, cells: named ? cells.slice(1) : cells, names: Array.from({ length: width }, (_, place) => names[place] ?? null), at: at?.row ?? null };
  draw(named !== null);
}

/** @param {boolean} hasHeader */
function draw(hasHeader) {
  if (!pending) return;
  const { table, cells, names } = pending, dialog = dialogOf(table);
  const head = document.createElement("tr"), body = document.createElement("tbody"), thead = document.createElement("thead");
  names.forEach((name, place) => head.append(chooser(table, name, place)));
  for (const row of cells.slice(0, SHOWN)) {
    const line = body.insertRow();
    names.forEach((_, place) => { line.insertCell().textContent = row[place] ?? ""; });
  }
  thead.append(head);
  part(dialog, "[data-paste-preview]").replaceChildren(thead, body);
  part(dialog, "[data-paste-note]").textContent = [hasHeader ? told(table, "header_found") : "", cells.length > SHOWN ? told(table, "and_more", { rows: cells.length - SHOWN }) : ""].filter(Boolean).join(" ");
  weigh(dialog);
  dialog.toggleAttribute("data-proposed", true);
  if (!dialog.open) dialog.showModal();
  part(dialog, "[data-paste-accept]").focus();
}

/** Which column this one goes to can be changed. @param {HTMLTableElement} table @param {string | null} name @param {number} place */
function chooser(table, name, place) {
  const cell = document.createElement("th"), select = Object.assign(document.createElement("select"), { className: "form-select" });
  cell.scope = "col";
  select.setAttribute("aria-label", told(table, "goes_to", { number: place + 1 }));
  select.add(new Option(told(table, "skip"), ""));
  for (const column of takers(table)) if (!column.works) select.add(new Option(column.label, column.name));
  select.value = name ?? "";
  if (select.selectedIndex < 0) select.value = "";
  select.dataset.place = String(place);
  cell.append(select);
  return cell;
}

/** How many lines it would be, and what does not fit. @param {HTMLDialogElement} dialog */
function weigh(dialog) {
  if (!pending) return;
  const { table, cells } = pending, fit = Math.min(cells.length, room());
  const accept = part(dialog, "[data-paste-accept]"), left = cells.length - fit;
  accept.textContent = told(table, "accept", { rows: fit });
  accept.toggleAttribute("disabled", fit === 0 || !pending.names.some(Boolean));
  const warning = part(dialog, "[data-paste-left-out]");
  warning.hidden = left === 0;
  warning.textContent = left ? told(table, "left_out", { most: table.dataset.most ?? "", rows: left }) : "";
}

/** Lines from the focused one on, and those that may still be added. */
function room() {
  if (!pending) return 0;
  const rows = rowsOf(pending.table), from = start(pending.table, pending.at);
  return rows.length - from + roomFor(pending.table);
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement | null} at @returns {number} */
function start(table, at) {
  const rows = rowsOf(table), place = at?.isConnected ? rows.indexOf(at) : -1;
  if (place >= 0) return place;
  const used = rows.findLastIndex((row) => !isEmpty(row));
  return used + 1;
}

function accept() {
  if (!pending) return;
  const { table, cells, names, at } = pending, from = start(table, at), there = rowsOf(table);
  const kept = cells.slice(0, room()), rows = kept.map((_, place) => there[from + place] ?? newRow(table));
  const columns = names.map((name) => (name ? columnNamed(table, name) : undefined));
  close();
  step(table, rows, () => {
    table.tBodies[0].append(...rows.filter((row) => !row.isConnected));
    number(table);
    kept.forEach((line, place) => columns.forEach((column, index) => { if (column && !column.works) write(rows[place], column, line[index] ?? ""); }));
  }, told(table, "pasted", { rows: kept.length, cells: kept.length * columns.filter((each) => each && !each.works).length }));
  focusRow(rows[0], columns.find((each) => each && !each.works)?.name);
  void resolve(table, rows);
}

/** @param {HTMLTableRowElement} row @param {Column} column @param {string} text */
function write(row, column, text) {
  const field = fieldOf(row, column);
  if (!field) return;
  const clean = normalised(column, text, minorOf(tableOfRow(row)));
  if (clean === field.value) return;
  put(field, field instanceof HTMLSelectElement ? offered(field, column, clean) : clean);
  markTyped(row, column);
  if (column.kind === "code" && chosenOf(row)) unfill(row, false);
}

/** pcs and Pieces mean PCS. @param {HTMLSelectElement} select @param {Column} column @param {string} text */
function offered(select, column, text) {
  const folded = (/** @type {string} */ one) => one.normalize("NFKC").toUpperCase(), meant = column.spellings[folded(text).replace(/\.$/, "")] ?? text;
  return [...select.options].find((each) => [each.value, each.text].some((one) => folded(one) === folded(meant)))?.value ?? text;
}

function close() {
  if (!pending) return;
  const dialog = dialogOf(pending.table);
  pending = null;
  dialog.close();
}

/** @param {HTMLTableElement} table the button for those who have no key for it */
export function askForSheet(table) {
  const dialog = dialogOf(table), field = /** @type {HTMLTextAreaElement} */ (dialog.querySelector("textarea"));
  dialog.removeAttribute("data-proposed");
  field.value = "";
  dialog.showModal();
  field.focus();
}

/** @param {HTMLTableElement} table */
export function listenToPaste(table) {
  const dialog = dialogOf(table), field = /** @type {HTMLTextAreaElement} */ (dialog.querySelector("textarea"));
  table.addEventListener("paste", (event) => {
    const cell = cellOf(event.target), text = event.clipboardData?.getData("text/plain") ?? "";
    if (!cell || isLocked(table) || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return; // one cell goes into the field as it is
    event.preventDefault();
    propose(table, text, cell);
  });
  field.addEventListener("input", () => { if (field.value.trim()) propose(tableBeside(field) ?? table, field.value, null); });
  dialog.addEventListener("change", (event) => {
    const { target } = event;
    event.stopPropagation();
    if (!(target instanceof HTMLSelectElement) || !pending) return;
    pending.names[Number(target.dataset.place)] = target.value || null;
    weigh(dialog);
  });
  dialog.addEventListener("click", (event) => { if (/** @type {HTMLElement} */ (event.target).closest("[data-paste-accept]")) accept(); });
  dialog.addEventListener("close", () => { pending = null; });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault(); // accepts; the form behind is not sent
    accept();
  });
}
