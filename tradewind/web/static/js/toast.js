// How are short messages shown, and for how long? Eight seconds; what went wrong stays until it is closed.
import { askAgain, repeat } from "./session.js";

const STAYS = 8000;

/** @param {HTMLElement} toast */
function start(toast) {
  if (toast.dataset.running) return;
  toast.dataset.running = "1";
  if (toast.classList.contains("is-risk")) return;
  let timer = setTimeout(() => toast.remove(), STAYS);
  const hold = () => clearTimeout(timer);
  const go = () => { clearTimeout(timer); timer = setTimeout(() => toast.remove(), STAYS); };
  toast.addEventListener("mouseenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("mouseleave", go);
  toast.addEventListener("focusout", go);
}

/** @param {string} text @param {"risk" | "info" | "done" | "warn"} tone */
export function toast(text, tone = "info") {
  const region = document.getElementById("toasts");
  if (!region || !text) return;
  const each = document.createElement("div");
  each.className = `tw-toast is-${tone}`;
  each.setAttribute("role", tone === "risk" ? "alert" : "status");
  each.append(Object.assign(document.createElement("span"), { textContent: text }));
  const shut = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet btn-sm", textContent: document.body.dataset.close ?? "×" });
  shut.dataset.closeToast = "";
  each.append(shut);
  region.append(each);
  start(each);
}

document.addEventListener("click", (event) => {
  const shut = /** @type {HTMLElement} */ (event.target).closest("[data-close-toast]");
  shut?.closest(".tw-toast")?.remove();
});

// A refusal is told in a message and swaps nothing, so that what was typed stays.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  const login = document.body.dataset.login;
  if (login && new URL(detail.xhr.responseURL || location.href).pathname === login && location.pathname !== login) {
    detail.shouldSwap = false;
    askAgain(() => repeat(detail)); // the session ended under the page
    return;
  }
  if (detail.xhr.status < 400 || !detail.serverResponse.includes("data-refusal")) return;
  const refusal = new DOMParser().parseFromString(detail.serverResponse, "text/html").querySelector("[data-refusal]");
  detail.shouldSwap = false;
  detail.isError = false;
  toast(refusal?.textContent?.trim() ?? document.body.dataset.failed ?? "", "risk");
});
document.body.addEventListener("htmx:responseError", () => toast(document.body.dataset.failed ?? "", "risk"));
document.body.addEventListener("htmx:sendError", () => toast(document.body.dataset.offline ?? "", "risk"));
// A server may tell something beside any answer: HX-Trigger: {"tw:toast": {"text": "…", "tone": "done"}}
document.body.addEventListener("tw:toast", (event) => {
  const { text, tone } = /** @type {CustomEvent} */ (event).detail;
  toast(text, tone);
});

new MutationObserver(() => document.querySelectorAll("#toasts [data-toast]").forEach((each) => start(/** @type {HTMLElement} */ (each))))
  .observe(document.getElementById("toasts") ?? document.body, { childList: true });
document.querySelectorAll("#toasts [data-toast]").forEach((each) => start(/** @type {HTMLElement} */ (each)));
