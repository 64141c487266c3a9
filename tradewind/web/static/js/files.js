// How do files come to a record? Dropped anywhere on its page, pasted, picked or photographed; each with its progress.
// A form with data-takes-files (the box in which a contact is logged) takes what is dropped or pasted on it.
import { newRequestKey } from "./submit.js";
import { isTyping } from "./typing.js";
import { toast } from "./toast.js";

/** @typedef {{ file: File, line: HTMLLIElement, bar: HTMLProgressElement }} Sending */
/** @type {Sending[]} */
const waiting = [];
let isBusy = false;

/** @returns {HTMLElement | null} */
const panel = () => document.querySelector("[data-files]");

/** Whoever has a script needs no button to send. */
function ready() {
  panel()?.querySelector("form [data-plain]")?.setAttribute("hidden", "");
}

/** @param {string} name */
function newLine(name) {
  const line = document.createElement("li");
  const said = Object.assign(document.createElement("span"), { className: "tw-ell", textContent: name, title: name });
  const bar = Object.assign(document.createElement("progress"), { className: "tw-end", max: 1, value: 0 });
  bar.setAttribute("aria-label", name);
  line.append(said, bar);
  return { line, bar };
}

/** @param {Iterable<File>} files */
function send(files) {
  const shown = panel();
  if (!shown) return;
  for (const file of files) {
    const each = { file, ...newLine(file.name) };
    shown.querySelector("[data-sending]")?.append(each.line);
    if (file.size > Number(shown.dataset.largest)) fail(each, shown.dataset.tooLarge ?? "");
    else waiting.push(each);
  }
  void next();
}

/** @param {Sending} each @param {string} why */
function fail(each, why) {
  each.bar.replaceWith(Object.assign(document.createElement("span"), { className: "tw-end tw-risk", textContent: "✕" }));
  each.line.title = why;
  toast(`${each.file.name}: ${why}`, "risk");
}

// One after the other: two large files at once would only make both slow.
async function next() {
  const each = isBusy ? undefined : waiting.shift();
  const form = panel()?.querySelector("form.tw-upload");
  if (!each || !(form instanceof HTMLFormElement)) return;
  isBusy = true;
  const request = await posted(form, each);
  isBusy = false;
  told(request, each);
  void next();
}

/** What was brought for a record that is not there yet goes along: the answer lists all of it. @returns {string[]} */
const brought = () => [...document.querySelectorAll("#file-list [name=waiting]:checked")].map((each) => /** @type {HTMLInputElement} */ (each).value);

/** @param {HTMLFormElement} form @param {string[]} waiting */
function bodyOf(form, waiting) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", /** @type {HTMLInputElement} */ (form.elements.namedItem("csrfmiddlewaretoken")).value);
  body.append("request_key", newRequestKey());
  for (const token of waiting) body.append("waiting", token);
  return body;
}

/** @param {HTMLFormElement} form @param {Sending} each @returns {Promise<XMLHttpRequest>} */
function posted(form, each) {
  const body = bodyOf(form, brought());
  body.append("attached", each.file, each.file.name);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) each.bar.value = event.loaded / event.total; });
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => resolve(request));
    request.send(body);
  });
}

/** The list as it is now, and what there is to tell. @param {Document} answer @returns {boolean} */
function listed(answer) {
  const list = answer.getElementById("file-list");
  if (!list) return false;
  document.getElementById("file-list")?.replaceWith(document.importNode(list, true));
  for (const notice of answer.querySelectorAll("[data-notice]")) toast(notice.textContent ?? "", "warn");
  document.dispatchEvent(new CustomEvent("tw:files"));
  return true;
}

/** @param {string} text */
const pageOf = (text) => new DOMParser().parseFromString(text, "text/html");

/** @param {XMLHttpRequest} request @param {Sending} each */
function told(request, each) {
  const answer = pageOf(request.responseText);
  if (request.status === 200 && listed(answer)) { each.line.remove(); return; }
  const { failed, offline } = document.body.dataset;
  fail(each, answer.querySelector("[data-refusal]")?.textContent?.trim() || (request.status ? failed : offline) || "");
}

/** Those of a draft that was left half-way: the server knows which of them still wait. @param {string[]} waiting */
export async function bringBack(waiting) {
  const form = panel()?.querySelector("form.tw-upload");
  if (!(form instanceof HTMLFormElement)) return;
  const answer = await fetch(form.action, { method: "POST", body: bodyOf(form, waiting), headers: { "HX-Request": "true" } });
  if (answer.ok) listed(pageOf(await answer.text()));
}

/** Put files into a box that is sent as a whole. @param {HTMLFormElement} form @param {Iterable<File>} files */
function take(form, files) {
  const input = form.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement)) return;
  const all = new DataTransfer();
  for (const file of [...(input.files ?? []), ...files]) all.items.add(file);
  input.files = all.files;
  picked(form, input);
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function picked(form, input) {
  const names = [...(input.files ?? [])].map((file) => file.name);
  const said = form.querySelector("[data-picked]");
  if (said) said.textContent = names.join(" · ");
  form.querySelector("textarea")?.toggleAttribute("required", names.length === 0); // a screenshot alone says enough
}

/** @param {EventTarget | null} target */
const boxOf = (target) => /** @type {HTMLFormElement | null} */ (target instanceof Element ? target.closest("form[data-takes-files]") : null);

/** @param {EventTarget | null} target @param {File[]} files @returns {boolean} */
function arrived(target, files) {
  const box = boxOf(target);
  if (box) take(box, files); else if (panel()) send(files); else return false;
  return true;
}

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.form) return;
  if (boxOf(input)) picked(input.form, input);
  else if (input.files?.length && input.form.classList.contains("tw-upload")) { send([...input.files]); input.value = ""; }
});
document.addEventListener("paste", (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  // Cells of a sheet come as text and as a picture: in a field the text is meant.
  if (!files.length || (isTyping(event.target) && event.clipboardData?.types.includes("text/plain"))) return;
  if (arrived(event.target, files)) event.preventDefault();
});

/** @param {DragEvent} event */
const holdsFiles = (event) => Boolean(event.dataTransfer?.types.includes("Files")) && (panel() !== null || boxOf(event.target) !== null);
document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.toggleAttribute("data-dropping", boxOf(event.target) === null);
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.removeAttribute("data-dropping"); });
document.addEventListener("drop", (event) => {
  document.body.removeAttribute("data-dropping");
  if (!holdsFiles(event)) return;
  event.preventDefault();
  arrived(event.target, [...(event.dataTransfer?.files ?? [])]);
});
ready();
