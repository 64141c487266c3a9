// How does a note that was begun survive leaving the page? Kept in this tab, for this person and this record, until it
// is logged, thrown away, or the person logs out. form[data-unsaved="user:record"]; data-logged: what success says.

import { bringBack } from "./files.js";

const MARK = "tw-unsaved:";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {{ values: Record<string, string>, files?: string[], sent: string }} Kept */

/** @param {HTMLFormElement} form */
const keyOf = (form) => MARK + form.dataset.unsaved;

/** What is to be written again: no file by itself, nothing hidden, nothing ticked. @param {HTMLFormElement} form @returns {Field[]} */
const fieldsOf = (form) => /** @type {Field[]} */ ([...form.querySelectorAll("textarea[name], select[name], input[name]")])
  .filter((each) => !(each instanceof HTMLInputElement) || ["text", "tel", "date", "time"].includes(each.type));

/** Files that wait at the server for this form, by what they are called there. @param {HTMLFormElement} form @returns {string[]} */
const filesOf = (form) => [...form.elements].filter((each) => each instanceof HTMLInputElement && each.name === "waiting" && each.checked)
  .map((each) => /** @type {HTMLInputElement} */ (each).value);

/** @param {string} key @returns {Kept | null} */
function kept(key) {
  try { return JSON.parse(sessionStorage.getItem(key) ?? "null"); } catch { return null; }
}

/** @param {HTMLFormElement} form @param {string} sent */
function keep(form, sent = "") {
  const values = Object.fromEntries(fieldsOf(form).map((each) => [each.name, each.value]));
  const files = filesOf(form);
  try {
    if (form.querySelector("textarea")?.value.trim() || files.length) sessionStorage.setItem(keyOf(form), JSON.stringify({ values, files, sent }));
    else sessionStorage.removeItem(keyOf(form));
  } catch { /* full, or a private window: then it lasts as long as the page */ }
}

/** @param {(key: string) => boolean} isMeant */
function forget(isMeant) {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(MARK) && isMeant(key)) sessionStorage.removeItem(key);
  } catch { /* nothing was kept */ }
}

/** @param {HTMLFormElement} form @param {boolean} isThere */
function hint(form, isThere) {
  form.querySelector("[data-restored]")?.toggleAttribute("hidden", !isThere);
}

// What the server filled in stands: it knows better, and says what was wrong with it.
/** @param {HTMLFormElement} form */
function restore(form) {
  const text = form.querySelector("textarea"), found = kept(keyOf(form));
  if (!found || !text || text.value || filesOf(form).length) return;
  for (const each of fieldsOf(form)) {
    const value = found.values[each.name];
    const isOffered = !(each instanceof HTMLSelectElement) || [...each.options].some((option) => option.value === value);
    if (value !== undefined && isOffered) each.value = value;
  }
  if (found.files?.length) void bringBack(found.files);
  hint(form, true);
}

/** As it came from the server. @param {Field} each */
function empty(each) {
  if (each instanceof HTMLSelectElement) each.selectedIndex = Math.max([...each.options].findIndex((option) => option.defaultSelected), 0);
  else each.value = each.defaultValue;
}

/** @param {EventTarget | null} target */
function boxOf(target) {
  const form = target instanceof HTMLInputElement ? target.form : target instanceof Element ? target.closest("form") : null;
  return form?.hasAttribute("data-unsaved") ? form : null;
}

function begin() {
  const boxes = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form[data-unsaved]")]);
  const person = boxes[0]?.dataset.unsaved?.split(":")[0];
  if (person) forget((key) => !key.startsWith(`${MARK}${person}:`));
  boxes.forEach(restore);
}

for (const name of ["input", "change"]) document.addEventListener(name, (event) => { const box = boxOf(event.target); if (box) keep(box); });
document.addEventListener("tw:files", () => { for (const box of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-unsaved]"))) if (filesOf(box).length) keep(box); });
// Whether it was saved the next page says: a lost connection or an ended session leaves it kept.
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.hasAttribute("data-leaves")) forget(() => true);
  else if (boxOf(form) && (!event.defaultPrevented || form.hasAttribute("hx-post"))) keep(form, form.dataset.logged);
});
document.addEventListener("click", (event) => {
  const pressed = /** @type {HTMLElement} */ (event.target).closest("[data-restored] button"), box = boxOf(pressed);
  if (!box) return;
  fieldsOf(box).forEach(empty);
  for (const each of document.querySelectorAll("#file-list [name=waiting]")) each.closest(".tw-brought")?.remove();
  keep(box);
  hint(box, false);
  box.querySelector("textarea")?.focus();
});
document.body.addEventListener("htmx:afterSwap", begin);

const said = [...document.querySelectorAll("#toasts [data-toast] > span")].map((each) => each.textContent?.trim());
forget((key) => { const sent = kept(key)?.sent; return Boolean(sent) && said.includes(sent); });
begin();
