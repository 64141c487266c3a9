// What was read in a pasted text goes into the fields that are empty, or that were filled this way and not changed since.

/** @type {Map<Element, string>} */
const filled = new Map();

/** @param {HTMLElement} found */
function fill(found) {
  const form = found.closest("form"), value = found.dataset.value ?? "";
  const field = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form?.querySelector(`[name="${found.dataset.fills}"]`) ?? null);
  if (!field || field === document.activeElement || (field.value && field.value !== filled.get(field))) return;
  const box = /** @type {{ tomselect?: { setValue: (value: string, silent: boolean) => void } }} */ (/** @type {unknown} */ (field)).tomselect;
  if (box) box.setValue(value, true);
  else field.value = value;
  filled.set(field, field.value);
}

document.body.addEventListener("htmx:afterSettle", () => {
  const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-fills]")]);
  if (!found.length) return;
  found.forEach(fill);
  found[0].closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
  found.forEach((each) => each.remove());
});
