// What is a line grid made of? A <table data-lines>: columns described by their heads, rows of ordinary fields.

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */
/** @typedef {{ tone: string, text: string }} State */
/** @typedef {{ name: string, kind: string, label: string, index: number, decimals: number, longest: number, names: string[], spellings: Record<string, string>, works: string, of: string[], fact: string, isSummed: boolean, isRequired: boolean }} Column */

/** @type {WeakMap<HTMLTableElement, Column[]>} */
const known = new WeakMap();
/** @type {WeakMap<HTMLTableElement, Record<string, string>>} */
const sentences = new WeakMap();

/** @param {HTMLTableElement} table @returns {Column[]} */
export function columnsOf(table) {
  let columns = known.get(table);
  if (!columns) {
    columns = [...(table.tHead?.rows[0].cells ?? [])].filter((head) => head.dataset.col).map(column);
    known.set(table, columns);
  }
  return columns;
}

/** @param {HTMLTableCellElement} head @returns {Column} */
function column(head) {
  return {
    name: head.dataset.col ?? "", kind: head.dataset.kind ?? "text", label: head.firstElementChild?.textContent?.trim() ?? "", index: head.cellIndex,
    decimals: Number(head.dataset.decimals ?? 0), longest: Number(head.dataset.longest ?? 200), names: JSON.parse(head.dataset.names ?? "[]"), spellings: JSON.parse(head.dataset.spellings ?? "{}"),
    works: head.dataset.works ?? "", of: (head.dataset.of ?? "").split(" "), fact: head.dataset.fact ?? "", isSummed: head.dataset.sum !== undefined, isRequired: head.dataset.required !== undefined,
  };
}

/** @param {HTMLTableElement} table @param {string} name @returns {Column | undefined} */
export const columnNamed = (table, name) => columnsOf(table).find((each) => each.name === name);

/** @param {EventTarget | null} inside @returns {HTMLTableElement | null} */
export const tableOf = (inside) => inside instanceof Element ? inside.closest("table[data-lines]") : null;

/** The grid of a button, dialog or note beside the table. @param {Element} inside @returns {HTMLTableElement | null} */
export const tableBeside = (inside) => inside.closest("[data-lines-box]")?.querySelector("table[data-lines]") ?? null;

/** @param {HTMLTableElement} table @returns {HTMLTableRowElement[]} */
export const rowsOf = (table) => [...table.tBodies[0].rows];

/** @type {WeakMap<HTMLTableRowElement, HTMLTableElement>} */
const homes = new WeakMap();

/** Also of a row that is not yet, or no longer, in it. @param {HTMLTableRowElement} row @returns {HTMLTableElement} */
export function tableOfRow(row) {
  const table = homes.get(row) ?? row.closest("table");
  if (!table) throw new Error("a row without its grid");
  return belongs(row, table);
}

/** @param {HTMLTableRowElement} row @param {HTMLTableElement} table @returns {HTMLTableElement} */
export function belongs(row, table) {
  homes.set(row, table);
  return table;
}

/** @param {HTMLTableRowElement} row @param {Column} column @returns {Field | null} */
export function fieldOf(row, column) {
  const field = row.cells[column.index]?.firstElementChild;
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}

/** @param {EventTarget | null} target @returns {{ table: HTMLTableElement, row: HTMLTableRowElement, column: Column, field: Field } | null} */
export function cellOf(target) {
  const table = tableOf(target), cell = target instanceof Element ? target.closest("td") : null;
  const row = cell?.closest("tr"), column = table && cell ? columnsOf(table).find((each) => each.index === cell.cellIndex) : undefined;
  const field = row && column ? fieldOf(row, column) : null;
  return table && row && column && field && field === target && row.parentElement === table.tBodies[0] ? { table, row, column, field } : null;
}

/** How many decimals an amount of the grid's currency has. @param {HTMLTableElement} table */
export const minorOf = (table) => Number(table.dataset.minor ?? 2);

/** What identifies what was chosen in a code cell. @param {HTMLTableRowElement} row @returns {HTMLInputElement | null} */
export const chosenOf = (row) => row.querySelector("input[data-chosen]");

/** The server was asked about the code of this row and knows none. @param {HTMLTableRowElement} row @returns {boolean} */
export const isUnknown = (row) => Boolean(row.dataset.state) && chosenOf(row)?.value === "" && Boolean(/** @type {HTMLInputElement | null} */ (row.querySelector("input[data-code]"))?.value.trim());

/** The columns somebody typed into, so that a choice never replaces them. @param {HTMLTableRowElement} row @returns {HTMLInputElement} */
export const typedOf = (row) => /** @type {HTMLInputElement} */ (row.querySelector("input[data-typed]"));

/** @param {HTMLTableRowElement} row @param {Column} column */
export function markTyped(row, column) {
  const typed = typedOf(row);
  typed.value = [...new Set([...typed.value.split(" ").filter(Boolean), column.name])].join(" ");
}

/** @param {HTMLTableRowElement} row @returns {boolean} */
export const isEmpty = (row) => columnsOf(tableOfRow(row)).every((column) => {
  const field = fieldOf(row, column);
  return !field || field instanceof HTMLSelectElement || !field.value.trim();
});

/** A select takes what it does not offer as well: it is kept, and marked as wrong. @param {Field} field @param {string} text */
export function put(field, text) {
  if (field instanceof HTMLSelectElement && ![...field.options].some((each) => each.value === text)) {
    const strange = new Option(text, text);
    strange.dataset.strange = "";
    field.add(strange);
  }
  field.value = text;
}

/** @param {HTMLTableElement} table @param {string} key @param {Record<string, string | number>} [facts] @returns {string} */
export function told(table, key, facts = {}) {
  let words = sentences.get(table);
  if (!words) sentences.set(table, words = /** @type {Record<string, string>} */ (JSON.parse(table.dataset.words ?? "{}")));
  return Object.entries(facts).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), words[key] ?? "");
}

/** On a phone a grid that came long is only read; one that grows there goes on being written. @param {HTMLTableElement} table @returns {boolean} */
export const isLocked = (table) => table.hasAttribute("data-many") && matchMedia("(max-width: 767.98px)").matches;
