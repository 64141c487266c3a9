// How many people get a letter, and how does a contact come into its lines? form[data-letter]; [data-add-recipient="id_to"].

const LINES = ["to", "cc", "bcc"];

/** @param {string} line */
const peopleIn = (line) => line.split(/[,;，；]/).filter((each) => each.includes("@") || each.includes("＠")).length;

/** @param {HTMLFormElement} form */
function count(form) {
  const place = form.querySelector("[data-recipients]");
  if (!place) return;
  const number = LINES.reduce((sum, name) => sum + peopleIn(/** @type {HTMLInputElement | null} */ (form.querySelector(`[name=${name}]`))?.value ?? ""), 0);
  place.textContent = number ? ` (${number})` : "";
}

/** @param {HTMLInputElement} field @param {string} address */
function add(field, address) {
  const folded = field.closest("details");
  if (folded) folded.open = true;
  const bare = address.slice(address.lastIndexOf("<") + 1).replace(">", "").toLowerCase();
  if (!field.value.toLowerCase().includes(bare)) field.value = field.value.trim() ? `${field.value.trim().replace(/[,;，；]$/, "")}, ${address}` : address;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("input", (event) => {
  const form = event.target instanceof Element ? event.target.closest("form[data-letter]") : null;
  if (form instanceof HTMLFormElement) count(form);
});
document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("[data-add-recipient]");
  const field = button instanceof HTMLElement ? document.getElementById(button.dataset.addRecipient ?? "") : null;
  if (button instanceof HTMLElement && field instanceof HTMLInputElement) add(field, button.dataset.address ?? "");
});
document.querySelectorAll("form[data-letter]").forEach((form) => count(/** @type {HTMLFormElement} */ (form)));

// What is answered stands beside the editor where there is room; on a phone it waits folded below it.
if (matchMedia("(min-width: 992px)").matches) {
  for (const each of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-open-wide]"))) each.open = true;
}
