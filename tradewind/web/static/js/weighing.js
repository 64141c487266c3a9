// What happens to files that are too heavy for one request? They are refused here, with a sentence: the server would
// break the connection off in the middle, and the browser shows no word of it.
import { toast } from "./toast.js";

/** @param {HTMLFormElement} form */
function weight(form) {
  const files = [...form.elements].flatMap((each) => (each instanceof HTMLInputElement ? [...(each.files ?? [])] : []));
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Nothing stays behind that the next click would stumble over. @param {HTMLInputElement} input */
function empty(input) {
  input.value = "";
  if (input.form?.hasAttribute("data-takes-files")) input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {Event} event */
function weigh(event) {
  const at = event.target;
  const form = at instanceof HTMLFormElement ? at : at instanceof HTMLInputElement && at.type === "file" ? at.form : null;
  const most = Number(document.body.dataset.mostUpload);
  // The files of a record go one by one, each weighed by itself (files.js).
  if (!form || !most || form.classList.contains("tw-upload") || weight(form) <= most) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  toast(document.body.dataset.tooHeavy ?? "", "risk");
  if (at instanceof HTMLInputElement) empty(at);
}

document.addEventListener("change", weigh, { capture: true });
document.addEventListener("submit", weigh, { capture: true });
