// What does the page take over once its draft was kept? What the house filled in, worked out and says; never what is being typed.

import { chosenOf, columnNamed, fieldOf, minorOf, put, typedOf } from "../lines/cells.js";
import { isEditing, normalised } from "../lines/editing.js";
import { asShown, showState, stateOf } from "../lines/showing.js";

/** @typedef {{ record: string, chosen: string, cells: Record<string, string>, facts: Record<string, string>, picture: string, text: string, tone: string }} KeptLine */
/** @typedef {{ place: number, lines: KeptLine[], currency: string, minor: number, problems: string[], rate: string, rateLine: string, isReference: boolean }} KeptOption */

const HOUSE_WORDS = ["unit"]; // pcs is PCS, whoever typed it

/** Its currency, its rate or the lack of one, and what is wrong with it. @param {HTMLFormElement} form @param {KeptOption} option */
export function takeTerms(form, option) {
  const pane = form.querySelector(`[data-place="${option.place}"]`), table = /** @type {HTMLTableElement | null | undefined} */ (pane?.querySelector("table[data-lines]"));
  if (!pane || !table) return;
  note(pane.querySelector("[data-rate]"), option.rate);
  note(pane.querySelector("[data-problems]"), option.problems.join(" "));
  const line = pane.querySelector("[data-rate-line]");
  if (line) line.textContent = option.rateLine;
  pane.querySelector("[data-rate-reference]")?.toggleAttribute("hidden", !option.isReference);
  const rateOf = /** @type {HTMLInputElement | null} */ (pane.querySelector('input[name$="-rate_of"]')), tick = /** @type {HTMLInputElement | null} */ (pane.querySelector('input[name$="-names_rate"]'));
  if (rateOf && rateOf.value !== option.currency) { rateOf.value = option.currency; if (tick) tick.checked = false; } // the tick was for another currency's rate
  table.dataset.minor = String(option.minor);
  for (const unit of table.querySelectorAll("[data-currency]")) unit.textContent = option.currency;
}

/** @param {Element | null} place @param {string} text */
function note(place, text) {
  const said = place?.querySelector("[data-said]");
  place?.toggleAttribute("hidden", !text);
  if (said && said.textContent !== text) said.textContent = text;
}

/** A cell nobody typed into is the house's own and follows it; a late answer replaces nothing. @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {KeptLine} line @param {boolean} isStill nothing was typed since */
export function takeLine(table, row, line, isStill) {
  if (!row.isConnected) return;
  const record = /** @type {HTMLInputElement | null} */ (row.querySelector("input[data-record]")), chosen = chosenOf(row);
  if (record) record.value = line.record;
  if (!isStill) { showState(row, { ...stateOf(row), tone: line.tone, text: line.text }); return; }
  if (chosen) chosen.value = line.chosen;
  for (const [name, text] of Object.entries(line.cells)) takeCell(table, row, name, text);
  showState(row, { facts: asShown(line.facts), picture: line.picture, tone: line.tone, text: line.text });
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {string} name @param {string} text */
function takeCell(table, row, name, text) {
  const column = columnNamed(table, name), field = column && fieldOf(row, column), isHere = field === document.activeElement;
  if (!column || !field || (isHere && isEditing())) return;
  const isTyped = typedOf(row).value.split(" ").includes(name) && !HOUSE_WORDS.includes(name), shown = normalised(column, text, minorOf(table));
  if ((isTyped && field.value) || field.value === shown) return;
  put(field, shown);
  if (isHere && field instanceof HTMLInputElement) field.select();
}
