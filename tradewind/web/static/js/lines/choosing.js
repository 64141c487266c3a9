// How is a code found by its number, name or pinyin initials? A list under the cell; only what is clear is taken by Tab.
import { cellOf, chosenOf, fieldOf, isLocked, markTyped, told } from "./cells.js";
import { arrive } from "./editing.js";
import { fill, unfill } from "./filling.js";
import { follow, snapshot, step } from "./history.js";
import { folded, resolve } from "./resolving.js";
import { isComposing } from "../typing.js";
import { isLogin } from "../session.js";
import { say } from "../focus.js";

/** @typedef {import("./filling.js").Choice} Choice */
/** @typedef {NonNullable<ReturnType<typeof cellOf>>} Cell */

const WAIT = 160;
let timer = 0;
/** @type {AbortController | null} */
let asking = null;
/** What the open list answers, and for which field. @type {{ field: HTMLInputElement, asked: string, choices: Choice[], at: number } | null} */
let open = null;
/** The row as it was before its code was typed. @type {{ row: HTMLTableRowElement, before: import("./history.js").Snapshot } | null} */
let began = null;

/** @param {Cell} cell @returns {HTMLUListElement} */
function listOf({ table }) {
  return /** @type {HTMLUListElement} */ (table.closest("[data-lines-box]")?.querySelector("[data-lines-choices]"));
}

/** @param {EventTarget | null} target */
function codeCell(target) {
  const cell = cellOf(target);
  return cell?.column.kind === "code" && cell.field instanceof HTMLInputElement && cell.table.dataset.choose && !isLocked(cell.table) ? { ...cell, field: cell.field } : null;
}

/** @param {Cell & { field: HTMLInputElement }} cell @param {string} [text] */
async function ask(cell, text = cell.field.value.trim()) {
  asking?.abort();
  if (!text) { close(cell); return; }
  asking = new AbortController();
  try {
    const address = new URL(cell.table.dataset.choose ?? "", location.href);
    address.searchParams.set("q", text); // beside what the address asks already
    const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: asking.signal });
    // A late answer, or one for a cell that was left, is nobody's.
    if (!answer.ok || isLogin(answer.url) || cell.field.value.trim() !== text || document.activeElement !== cell.field) return;
    show(cell, text, (await answer.json()).choices);
  } catch { /* given up for a newer question, or no connection: the code is asked for when the cell is left */ }
}

/** @param {Cell & { field: HTMLInputElement }} cell @param {string} asked @param {Choice[]} choices */
function show(cell, asked, choices) {
  if (document.activeElement !== cell.field || cell.field.value.trim() !== asked) return;
  const list = listOf(cell), exact = choices.findIndex((each) => folded(each.code) === folded(asked));
  open = { field: cell.field, asked, choices, at: choices.length === 1 ? 0 : exact };
  list.replaceChildren(...choices.map((each, place) => option(list, each, place)));
  if (!choices.length) list.append(Object.assign(document.createElement("li"), { className: "is-none", textContent: told(cell.table, "unknown") }));
  list.hidden = false;
  put(list, cell.field);
  cell.field.setAttribute("aria-expanded", "true");
  cell.field.setAttribute("aria-controls", list.id);
  mark(cell, open.at);
  say(told(cell.table, "choices", { count: choices.length }));
}

/** @param {HTMLUListElement} list @param {Choice} choice @param {number} place */
function option(list, choice, place) {
  const item = Object.assign(document.createElement("li"), { id: `${list.id}-${place}` });
  item.setAttribute("role", "option");
  item.dataset.place = String(place);
  item.append(Object.assign(document.createElement("b"), { textContent: choice.code }), Object.assign(document.createElement("span"), { textContent: choice.label ?? "" }));
  return item;
}

/** Below the cell, or above it where there is no room. @param {HTMLUListElement} list @param {HTMLInputElement} field */
function put(list, field) {
  const box = field.getBoundingClientRect(), isLow = box.bottom + list.offsetHeight > innerHeight - 8 && box.top > list.offsetHeight;
  list.style.left = `${Math.max(8, Math.min(box.left, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${isLow ? box.top - list.offsetHeight - 2 : box.bottom + 2}px`;
}

/** @param {Cell & { field: HTMLInputElement }} cell @param {number} place */
function mark(cell, place) {
  if (!open) return;
  open.at = place;
  [...listOf(cell).children].forEach((each, index) => each.setAttribute("aria-selected", String(index === place)));
  const now = listOf(cell).children.item(place);
  if (place >= 0 && now) { cell.field.setAttribute("aria-activedescendant", now.id); now.scrollIntoView({ block: "nearest" }); } else cell.field.removeAttribute("aria-activedescendant");
}

/** @param {Cell} cell */
function close(cell) {
  clearTimeout(timer);
  asking?.abort();
  open = null;
  listOf(cell).hidden = true;
  cell.field.setAttribute("aria-expanded", "false");
  cell.field.removeAttribute("aria-activedescendant");
}

/** @param {Cell & { field: HTMLInputElement }} cell @param {Choice} choice */
function take(cell, choice) {
  const before = began?.row === cell.row ? began.before : undefined;
  close(cell);
  step(cell.table, [cell.row], () => { fill(cell.row, choice); markTyped(cell.row, cell.column); }, told(cell.table, "chosen", { text: `${choice.code} ${choice.label ?? ""}` }), before);
  began = null;
  arrive(cell.field);
}

/** What is marked in a list that answers exactly what stands in the cell. @param {HTMLInputElement} field @returns {Choice | undefined} */
const clear = (field) => open?.field === field && open.asked === field.value.trim() ? open.choices[open.at] : undefined;

/** @param {KeyboardEvent} event */
function onKey(event) {
  const cell = codeCell(event.target);
  if (!cell || isComposing(event) || event.ctrlKey || event.metaKey) return;
  const isOpen = open?.field === cell.field;
  if (event.key === "ArrowDown" && event.altKey === false && isOpen && open) mark(cell, Math.min(open.at + 1, open.choices.length - 1));
  else if (event.key === "ArrowUp" && event.altKey === false && isOpen && open) mark(cell, Math.max(open.at - 1, 0));
  else if (event.key === "Escape" && isOpen) close(cell);
  else {
    const choice = ["Tab", "Enter"].includes(event.key) ? clear(cell.field) : undefined;
    if (choice) take(cell, choice);
    return; // Tab and Enter go on to the next cell
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** @param {HTMLTableElement} table */
export function listenToCodes(table) {
  const list = table.closest("[data-lines-box]")?.querySelector("[data-lines-choices]");
  table.addEventListener("focusin", (event) => { const cell = codeCell(event.target); if (cell) began = { row: cell.row, before: snapshot(cell.row) }; });
  table.addEventListener("keydown", onKey); // before the keys of the grid
  table.addEventListener("input", (event) => {
    const cell = codeCell(event.target);
    if (!cell) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(cell), WAIT);
  });
  table.addEventListener("focusout", (event) => { const cell = codeCell(event.target); if (cell) close(cell); });
  table.addEventListener("tw:lines-committed", (event) => {
    const { row, column } = /** @type {CustomEvent} */ (event).detail;
    if (column.kind !== "code") return;
    follow(table, [row], () => unfill(row, false));
    if (chosenOf(row) && fieldOf(row, column)?.value) void resolve(table, [row]);
  });
  list?.addEventListener("mousedown", (event) => {
    const place = /** @type {HTMLElement} */ (event.target).closest("[data-place]"), cell = codeCell(document.activeElement);
    event.preventDefault(); // the cell keeps the focus
    if (cell && open && place instanceof HTMLElement) take(cell, open.choices[Number(place.dataset.place)]);
  });
}

/** "Take a similar one": the list for what stands in the cell. @param {HTMLElement} field */
export function offer(field) {
  field.focus();
  const cell = codeCell(field);
  if (cell) void ask(cell, cell.field.value.trim());
}
