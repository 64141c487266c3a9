// What does a key do? One handler for the whole page: go, new, search, sheet; rows of a list; save.
import { isComposing, isTyping } from "./typing.js";
import { openDrawer } from "./drawer.js";
import { closeTop, openDialog } from "./menu.js";
import { openPalette } from "./palette.js";

const OFF = "tw-single-keys-off";
let awaiting = 0; // until when a letter after G is waited for

/** @returns {boolean} */
function singleKeysAreOn() {
  try { return localStorage.getItem(OFF) !== "1"; } catch { return true; }
}

/** @param {string} selector */
function follow(selector) {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  link?.click();
  return link !== null;
}

/** @param {string} selector */
function focusOn(selector) {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(selector));
  if (!field || field.offsetParent === null) return false;
  field.focus();
  field.select();
  return true;
}

/** @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll("table[data-rows] tbody > tr, .tw-work-row")].map((row) => /** @type {HTMLElement} */ (row));
}

/** @param {number} step */
function moveTo(step) {
  const all = rows();
  if (!all.length) return false;
  const now = all.findIndex((row) => row.classList.contains("is-current"));
  const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + step))];
  all.forEach((row) => row.classList.toggle("is-current", row === next));
  next.scrollIntoView({ block: "nearest" });
  const link = /** @type {HTMLElement | null} */ (next.querySelector("a[href]"));
  link?.focus({ preventScroll: true });
  return true;
}

/** @param {string} selector */
function inRow(selector) {
  const part = /** @type {HTMLElement | null} */ (document.querySelector(`[data-rows] tr.is-current ${selector}, .tw-work-row.is-current ${selector}`));
  part?.click();
  return part !== null;
}

/** @returns {boolean} */
function peek() {
  if (document.activeElement?.matches("button, summary, input, select")) return false; // Space presses or chooses it
  const link = /** @type {HTMLElement | null} */ (document.querySelector("[data-rows] tr.is-current [data-peek], .tw-work-row.is-current [data-peek]"));
  if (!link?.dataset.peek) return inRow("a[href]"); // what has no card to look at is opened
  openDrawer(link.dataset.peek, link);
  return true;
}

/** Enter opens a list's row as a page; on Today, where one goes on to the next row, in the drawer. @returns {boolean} */
function enter() {
  const work = document.querySelector(".tw-work-row.is-current");
  const now = document.activeElement;
  if (work && (now === document.body || now === document.getElementById("main") || now === work.querySelector("a[href]")) && peek()) return true;
  return !(now instanceof HTMLButtonElement) && now?.tagName !== "A" && inRow("a[href]");
}

/**
 * What lies on top answers first. A button or link does what it says; a form that wants to know more is only entered,
 * so that no key alone decides.
 * @param {string} key
 */
function actOn(key) {
  const part = document.querySelector(`#drawer [data-key="${key}"]`) ?? document.querySelector(`#main [data-key="${key}"]`);
  const target = part instanceof HTMLFormElement ? part.querySelector("input:not([type=hidden]), textarea, select") : part;
  if (!(target instanceof HTMLElement)) return false;
  if (part === target) target.click();
  else target.focus();
  return true;
}

/**
 * A letter that means something for the current row, where that can be done with it: [data-row-key]. A form in its menu
 * is only entered.
 * @param {string} key
 */
function onRow(key) {
  const part = document.querySelector(`.tw-work-row.is-current [data-row-key="${key}"]`);
  if (!(part instanceof HTMLElement)) return false;
  if (!(part instanceof HTMLFormElement)) { part.click(); return true; }
  const menu = part.closest("details");
  if (menu) menu.open = true;
  /** @type {HTMLElement | null} */ (part.querySelector("input:not([type=hidden]), select"))?.focus();
  return true;
}

/** @type {Record<string, () => boolean>} */
const SINGLE = {
  "?": () => openDialog("shortcuts"),
  "/": () => focusOn("#list-search") || openPalette(),
  n: () => follow("#main [data-new]") || follow("[data-new]"),
  j: () => moveTo(1),
  k: () => moveTo(-1),
  x: () => inRow("[data-tick]"),
  " ": peek,
  Enter: enter,
};

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (isComposing(event) || event.defaultPrevented) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if ((event.key === "k" || event.key === "/") && openPalette()) event.preventDefault();
    if (event.key === "Enter") save(event);
    return;
  }
  if (event.key === "Escape") { closeTop(event); return; }
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target) || document.querySelector("dialog[open]") || !singleKeysAreOn()) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (awaiting > event.timeStamp) {
    awaiting = 0;
    if (/^[a-z]$/.test(key) && follow(`.tw-rail [data-go="${key}"]`)) event.preventDefault();
    return;
  }
  if (key === "g") { awaiting = event.timeStamp + 1500; return; }
  if (/^[a-z]$/.test(key) && (actOn(key) || onRow(key))) { event.preventDefault(); return; }
  if (Object.hasOwn(SINGLE, key) && SINGLE[key]()) event.preventDefault();
}

/** @param {KeyboardEvent} event */
function save(event) {
  const where = event.target instanceof HTMLElement ? event.target : document.body;
  // Whoever stands nowhere, after a button that went away say, means the page's own form.
  const form = where === document.body ? document.querySelector("button[data-send]")?.closest("form") : where.closest("form");
  if (!form || form.method === "get") return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("button[data-send]")); // a form of several buttons says which one the keys mean
}

document.addEventListener("keydown", onKey);

const choice = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-single-keys]"));
if (choice) {
  choice.checked = singleKeysAreOn();
  choice.addEventListener("change", () => {
    try { localStorage.setItem(OFF, choice.checked ? "0" : "1"); } catch { /* private window: the choice lasts as long as the page */ }
  });
}
