// How does the page of a quotation keep itself while it is written? form[data-quote]: after a pause everything is sent,
// the answer brings the lines' numbers, prices and states, and the paper beside them is drawn again.

import { rowsOf } from "./lines/cells.js";
import { takeLine, takeTerms } from "./quoting/taking.js";
import { mark } from "./quoting/marking.js";
import { redraw } from "./lines/redrawing.js";

const PAUSE = 2500; // ms without a change
const BY_ITSELF = "X-Kept-By-Itself";

/** @typedef {{ version: number, seen: number, at: string, reasons: string[], wrong: Record<string, string>, options: import("./quoting/taking.js").KeptOption[] }} Answer */

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

/** What counts: not the version, the last line the page knows, and the key of the request. @param {HTMLFormElement} form */
function bodyOf(form) {
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  for (const name of ["request_key", "csrfmiddlewaretoken", "version", "seen", "reason"]) body.delete(name);
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
    const isStale = answer.status === 409;
    form.querySelector("[data-when-stale]")?.toggleAttribute("hidden", !isStale);
    if (answer.ok) {
      const kept = await answer.json(), isStill = bodyOf(form) === body;
      take(form, kept, sentRows, isStill);
      state.sent = isStill ? bodyOf(form) : body; // what the house filled in is no change of the person's; what was typed since is one
      if (!isStill) plan(form);
    } else {
      const refused = isStale || answer.status === 422 ? (await answer.json()).refused.join(" ") : "";
      tell(form, isStale ? refused : [form.dataset.wordsNotKept, refused].filter(Boolean).join(": "));
    }
  } catch { tell(form, form.dataset.wordsNotKept ?? ""); } finally {
    state.running = false;
    form.dispatchEvent(new CustomEvent("tw:quote-kept"));
    if (state.again) { state.again = false; plan(form); }
  }
}

/** @param {HTMLFormElement} form @param {Answer} answer @param {Map<Element, HTMLTableRowElement[]>} sentRows @param {boolean} isStill nothing was typed since */
function take(form, answer, sentRows, isStill) {
  for (const name of /** @type {const} */ (["version", "seen"])) /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = String(answer[name]);
  const isWhole = mark(form, answer.wrong);
  tell(form, `${form.dataset.wordsKept} ${answer.at}${isWhole ? "" : ` · ${form.dataset.wordsWrong}`}`);
  for (const option of answer.options) {
    takeTerms(form, option);
    const table = /** @type {HTMLTableElement | null} */ (form.querySelector(`table[data-lines="lines${option.place}"]`));
    const rows = table && sentRows.get(table);
    if (table && rows?.length === option.lines.length) rows.forEach((row, at) => takeLine(table, row, option.lines[at], isStill));
    if (table) redraw(table, rows ?? []);
  }
  const asked = answer.reasons.length > 0, said = /** @type {HTMLElement | null} */ (form.querySelector("[data-reasons]"));
  if (said) { said.hidden = !asked; /** @type {HTMLElement} */ (said.lastElementChild).textContent = answer.reasons.join("; "); }
  form.querySelector("[data-released]")?.remove(); // it was written on
  meant(form.querySelector("[data-when-asked]"), asked);
  meant(form.querySelector("[data-when-free]"), !asked);
  drawPaper(form);
}

/** The one button that leads on, which the keys mean too; one that asks first lies in a menu. @param {Element | null} place @param {boolean} isSo */
function meant(place, isSo) {
  place?.toggleAttribute("hidden", !isSo);
  (place?.querySelector("button") ?? place)?.toggleAttribute("data-send", isSo);
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
