// Which fields of a quotation could not be kept as they stand? Each says why, as it does on a page that came back refused.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** @param {HTMLFormElement} form @param {Record<string, string>} wrong by the name of a field @returns {boolean} whether everything was kept */
export function mark(form, wrong) {
  for (const field of /** @type {NodeListOf<Field>} */ (form.querySelectorAll(".tw-field .is-invalid"))) if (!(field.name in wrong)) clear(field);
  for (const [name, why] of Object.entries(wrong)) say(form, name, why);
  return Object.keys(wrong).length === 0;
}

/** @param {Field} field */
const placeOf = (field) => document.getElementById(`${field.id}_error`);

/** @param {Field} field */
function clear(field) {
  placeOf(field)?.remove();
  field.classList.remove("is-invalid");
  for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
}

/** @param {HTMLFormElement} form @param {string} name @param {string} why */
function say(form, name, why) {
  const field = /** @type {Field | null} */ (form.querySelector(`.tw-field [name="${name}"]`));
  if (!field) return;
  const place = placeOf(field) ?? Object.assign(document.createElement("div"), { id: `${field.id}_error`, className: "tw-error" });
  if (place.textContent?.trim() !== why) place.textContent = why;
  if (!place.isConnected) field.closest(".tw-field")?.append(place);
  field.classList.add("is-invalid");
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", place.id);
}
