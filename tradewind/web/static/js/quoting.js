// How does the page of a quotation keep itself while it is written? form[data-quote]: after a pause everything is sent,
// the answer brings the lines' numbers, prices and states, and the paper beside them is drawn again.

import { rowsOf } from "./lines/cells.js";
import { showState, stateOf } from "./lines/showing.js";
import { redraw } from "./lines/redrawing.js";

const PAUSE = 2500; // ms without a change
const BY_ITSELF = "X-Kept-By-Itself";

/** @typedef {{ record: string, price: string, text: string, tone: string }} Kept */
/** @typedef {{ version: number, at: string, reasons: string[], options: { place: number, lines: Kept[] }[] }} Answer */

/** @type {WeakMap<HTMLFormElement, { timer: number, running: boolean, again: boolean, leaving: boolean, sent: string }>} */
const states = new WeakMap();

/** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
const quoteOf = (target) => target instanceof Element ? target.closest("form[data-quote]") : null;

/** @param {HTMLFormElement} form */
function stateFor(form) {
  let state = states.get(form);
  if (!state) states.set(form, state = { timer: 0, running: false, again: false, leaving: false, sent: bodyOf(form) });
  return state;
}

/** What counts: not the version, and not the key of the request. @param {HTMLFormElement} form */
function bodyOf(form) {
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  for (const name of ["request_key", "csrfmiddlewaretoken", "version"]) body.delete(name);
  for (const name of [...body.keys()]) if (name.endsWith(".record")) body.delete(name);
  return body.toString();
}

/** @param {HTMLFormElement} form @param {string} text */
function tell(form, text) {
  const place = form.querySelector("[data-kept]");
  if (place) place.textContent = text;
}

/** @param {HTMLFormElement} form */
function plan(form) {
  const state = stateFor(form);
  window.clearTimeout(state.timer);
  if (!state.leaving) state.timer = window.setTimeout(() => void keep(form), PAUSE);
}

/** The rows of a grid that hold something, as the server counts them. @param {HTMLTableElement} table */
const written = (table) => rowsOf(table).filter((row) => [...row.querySelectorAll("input:not([type=hidden])")].some((field) => /** @type {HTMLInputElement} */ (field).value.trim()));

/** @param {HTMLFormElement} form */
async function keep(form) {
  const state = stateFor(form), body = bodyOf(form);
  if (!form.isConnected || state.leaving || body === state.sent || form.matches("[data-busy]")) return;
  if (state.running) { state.again = true; return; }
  state.running = true;
  tell(form, form.dataset.wordsKeeping ?? "");
  const sentRows = new Map([...form.querySelectorAll("table[data-lines]")].map((table) => [table, written(/** @type {HTMLTableElement} */ (table))]));
  const data = new FormData(form);
  data.delete("request_key"); // each keeping is one of its own
  try {
    const answer = await fetch(form.action || location.href, { method: "POST", body: data, headers: { [BY_ITSELF]: "1", Accept: "application/json" } });
    if (answer.ok) {
      state.sent = body;
      take(form, await answer.json(), sentRows);
    } else tell(form, answer.status === 409 ? form.dataset.wordsStale ?? "" : form.dataset.wordsNotKept ?? "");
  } catch { tell(form, form.dataset.wordsNotKept ?? ""); } finally {
    state.running = false;
    form.dispatchEvent(new CustomEvent("tw:quote-kept"));
    if (state.again) { state.again = false; plan(form); }
  }
}

/** @param {HTMLFormElement} form @param {Answer} answer @param {Map<Element, HTMLTableRowElement[]>} sentRows */
function take(form, answer, sentRows) {
  /** @type {HTMLInputElement} */ (form.elements.namedItem("version")).value = String(answer.version);
  tell(form, `${form.dataset.wordsKept} ${answer.at}`);
  for (const { place, lines } of answer.options) {
    const table = /** @type {HTMLTableElement | null} */ (form.querySelector(`table[data-lines="lines${place}"]`));
    const rows = table && sentRows.get(table);
    if (table && rows?.length === lines.length) rows.forEach((row, at) => takeLine(row, lines[at]));
    if (table) redraw(table, rows ?? []);
  }
  stateFor(form).sent = bodyOf(form); // what the house filled in is not a change of the person's
  const asked = answer.reasons.length > 0, said = /** @type {HTMLElement | null} */ (form.querySelector("[data-reasons]"));
  if (said) { said.hidden = !asked; /** @type {HTMLElement} */ (said.lastElementChild).textContent = answer.reasons.join("; "); }
  meant(form.querySelector("[data-when-asked]"), asked);
  meant(form.querySelector("[data-when-free]"), !asked);
  drawPaper(form);
}

/** The one button that leads on, which the keys mean too. @param {Element | null} button @param {boolean} isSo */
function meant(button, isSo) {
  button?.toggleAttribute("hidden", !isSo);
  button?.toggleAttribute("data-send", isSo);
}

/** A late answer replaces nothing that was typed since: an empty price alone is filled. @param {HTMLTableRowElement} row @param {Kept} line */
function takeLine(row, line) {
  if (!row.isConnected) return;
  const record = /** @type {HTMLInputElement | null} */ (row.querySelector('input[name$=".record"]'));
  if (record) record.value = line.record;
  const price = /** @type {HTMLInputElement | null} */ (row.querySelector('input[name$=".price"]'));
  if (price && !price.value && price !== document.activeElement) price.value = line.price;
  showState(row, { ...stateOf(row), tone: line.tone, text: line.text });
}

/** @param {HTMLFormElement} form */
function drawPaper(form) {
  const htmx = /** @type {any} */ (window).htmx, place = document.getElementById("paper");
  if (htmx && place && form.dataset.paper) htmx.ajax("GET", form.dataset.paper, { target: "#paper", swap: "outerHTML" });
}

document.addEventListener("input", (event) => { const form = quoteOf(event.target); if (form) plan(form); });
document.addEventListener("change", (event) => { const form = quoteOf(event.target); if (form) plan(form); });

// A chip writes a day into its field.
document.addEventListener("click", (event) => {
  const chip = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-sets]")) : null;
  const field = chip && /** @type {HTMLInputElement | null} */ (document.getElementById(chip.dataset.sets ?? ""));
  if (!chip || !field) return;
  field.value = chip.dataset.value ?? "";
  field.dispatchEvent(new Event("change", { bubbles: true }));
});

// Pressed while it is being kept, a button waits for the answer: it brings the version it needs.
document.addEventListener("submit", (event) => {
  const form = quoteOf(event.target), pressed = event.submitter;
  if (!form || event.defaultPrevented) return;
  const state = stateFor(form);
  window.clearTimeout(state.timer);
  if (!state.running) { state.leaving = true; return; }
  event.preventDefault();
  form.addEventListener("tw:quote-kept", () => { state.leaving = true; form.requestSubmit(pressed); }, { once: true });
});

for (const form of document.querySelectorAll("form[data-quote]")) stateFor(/** @type {HTMLFormElement} */ (form));
