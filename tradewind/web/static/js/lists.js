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

document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  if (box.dataset.conflict) {
    const field = /** @type {HTMLInputElement | null} */ (box.form?.elements.namedItem(box.dataset.conflict));
    if (field && "value" in field) field.value = box.dataset.value ?? "";
  }
});

// The row last clicked stays marked, and a click anywhere on its line follows its name's link on a phone.
document.addEventListener("click", (event) => {
  const row = /** @type {HTMLElement} */ (event.target).closest("[data-rows] tbody > tr");
  if (!row) return;
  row.parentElement?.querySelectorAll(".is-current").forEach((each) => each.classList.remove("is-current"));
  row.classList.add("is-current");
});
