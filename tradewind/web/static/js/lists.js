// What does a list add in the browser? Clean addresses, and choosing sides in a conflict.

// An address holds what was asked, not every empty field of the form.
document.body.addEventListener("htmx:configRequest", (event) => {
  const { verb, parameters, formData } = /** @type {CustomEvent} */ (event).detail;
  if (verb !== "get") return;
  const data = formData ?? parameters;
  for (const [key, value] of [...data.entries()]) if (value === "") data.delete(key);
});

// The search field asks while it is typed into; that it also "changed" when it is left asks nothing new.
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.id === "list-search") event.stopPropagation();
}, true);

/** Put into a line's field, or its boxes, what was sent for it. @param {HTMLInputElement[]} fields @param {string[]} values */
function fill(fields, values) {
  for (const field of fields) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
    /** @type {any} */ (field).tomselect?.sync();
  }
}

document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  if (box.dataset.conflict) {
    const named = box.form?.elements.namedItem(box.dataset.conflict);
    const fields = /** @type {HTMLInputElement[]} */ (named instanceof RadioNodeList ? [...named] : named ? [named] : []);
    fill(fields, JSON.parse(box.dataset.value ?? "[]"));
  }
});

// The row last clicked stays marked, and a click anywhere on its line follows its name's link on a phone.
document.addEventListener("click", (event) => {
  const row = /** @type {HTMLElement} */ (event.target).closest("[data-rows] tbody > tr");
  if (!row) return;
  row.parentElement?.querySelectorAll(".is-current").forEach((each) => each.classList.remove("is-current"));
  row.classList.add("is-current");
});
