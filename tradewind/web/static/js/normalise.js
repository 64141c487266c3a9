// How is what somebody typed into a code, phone or mail field tidied? On leaving the field, and shown.

/** Full-width forms become half-width, spaces single. The server does the same. @param {string} text */
export function tidy(text) {
  return text.normalize("NFKC").replace(/。/g, ".").replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}

document.addEventListener("focusout", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.normalise === undefined) return;
  const clean = tidy(field.value);
  if (clean === field.value) return;
  field.value = clean;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const holder = field.closest(".tw-field");
  if (!holder || !clean) return;
  let hint = holder.querySelector(".tw-normalised");
  if (!hint) {
    hint = Object.assign(document.createElement("div"), { className: "form-hint tw-normalised" });
    hint.setAttribute("role", "status");
    holder.append(hint);
  }
  hint.textContent = `${document.body.dataset.normalised ?? ""} ${clean}`;
});
