// What stands in a row beside its fields? The facts of what was chosen, its picture, and its state with an icon and a word.
import { columnNamed, columnsOf, fieldOf, isUnknown, tableOfRow } from "./cells.js";

/** @typedef {{ facts: Record<string, string>, picture: string, tone: string, text: string }} Shown */

const FACT = "fact"; // data-fact-pieces="4"

/** @param {HTMLTableRowElement} row @returns {Shown} */
export function stateOf(row) {
  const facts = Object.fromEntries(Object.entries(row.dataset).filter(([name]) => name.startsWith(FACT) && name !== FACT).map(([name, value]) => [name, value ?? ""]));
  return { facts, picture: row.dataset.picture ?? "", tone: row.dataset.tone ?? "", text: row.dataset.state ?? "" };
}

/** @param {HTMLTableRowElement} row @param {string} name @returns {string} */
export const factOf = (row, name) => row.dataset[FACT + name.charAt(0).toUpperCase() + name.slice(1)] ?? "";

/** As an answer of the server names them. @param {Record<string, string>} facts @returns {Record<string, string>} */
export const asShown = (facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [FACT + name.charAt(0).toUpperCase() + name.slice(1), value]));

/** What a page of a new product begins with: the code, and the name typed beside it. @param {HTMLTableRowElement} row @returns {string} */
export function asNewProduct(row) {
  const name = columnNamed(tableOfRow(row), "description"), typed = name && fieldOf(row, name)?.value.trim();
  return new URLSearchParams({ code: /** @type {HTMLInputElement | null} */ (row.querySelector("input[data-code]"))?.value.trim() ?? "", ...(typed ? { name: typed } : {}) }).toString();
}

/** A row of the server's whose code is not known offers what can be done. @param {HTMLTableRowElement} row */
export function offerFor(row) {
  const column = columnsOf(tableOfRow(row)).find((each) => each.kind === "state");
  if (column && isUnknown(row)) drawState(row, row.cells[column.index], stateOf(row));
}

/** @param {HTMLTableRowElement} row @param {Shown} shown */
export function showState(row, shown) {
  if (JSON.stringify(stateOf(row)) === JSON.stringify(shown)) return;
  for (const name of Object.keys(stateOf(row).facts)) delete row.dataset[name];
  Object.assign(row.dataset, shown.facts, { picture: shown.picture, tone: shown.tone, state: shown.text });
  for (const column of columnsOf(tableOfRow(row))) {
    const cell = row.cells[column.index];
    if (column.kind === "picture") cell.replaceChildren(...picture(shown.picture));
    if (column.kind === "state") drawState(row, cell, shown);
  }
}

/** @param {string} address @returns {HTMLElement[]} */
function picture(address) {
  if (!address) return [];
  return [Object.assign(document.createElement("img"), { src: address, alt: "", loading: "lazy", width: 40, height: 32 })];
}

/** @param {HTMLTableRowElement} row @param {HTMLTableCellElement} cell @param {Shown} shown */
function drawState(row, cell, shown) {
  cell.replaceChildren();
  if (!shown.text) return;
  const box = tableOfRow(row).closest("[data-lines-box]");
  const said = Object.assign(document.createElement("span"), { className: `tw-lines-state is-${shown.tone}`, title: shown.text });
  const icon = /** @type {HTMLTemplateElement | null | undefined} */ (box?.querySelector(`template[data-icon="${shown.tone}"]`));
  if (icon) said.append(icon.content.cloneNode(true));
  said.append(shown.text);
  cell.append(said);
  if (isUnknown(row)) {
    const offer = /** @type {HTMLTemplateElement | null | undefined} */ (box?.querySelector("template[data-offer]"));
    if (offer) cell.append(offer.content.cloneNode(true));
    const link = /** @type {HTMLAnchorElement | null} */ (cell.querySelector("[data-new-product]"));
    if (link) link.search = asNewProduct(row);
  }
}
