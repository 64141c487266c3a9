// What happens when the session ended under an open page? A dialog over it asks for the password, and what was asked for
// goes on: a form is sent once more with all that was typed, also its files. Without a script the login page keeps them.

const QUIET = 10 * 60 * 1000; // after so long without a word of the server a form asks first whether the session stands
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("login-again"));
const login = document.body.dataset.login ?? "";
let heard = Date.now();
/** @type {(() => void) | null} */
let goOn = null;

/** @param {string} address */
export const isLogin = (address) => new URL(address, location.href).pathname === login;

/** Ask for the password over the page. @param {() => void} then what was asked for */
export function askAgain(then) {
  if (!dialog) { location.reload(); return; }
  goOn = then;
  if (dialog.open) return;
  dialog.showModal();
  /** @type {HTMLInputElement | null} */ (dialog.querySelector("[type=password]"))?.focus();
}

/** A request of the page once more. @param {any} detail of htmx */
export function repeat(detail) {
  const { elt, verb, path, triggeringEvent } = detail.requestConfig;
  if (elt instanceof HTMLFormElement && elt.isConnected) { elt.requestSubmit(elt.contains(triggeringEvent?.submitter) ? triggeringEvent.submitter : null); return; }
  /** @type {any} */ (window).htmx.ajax(verb.toUpperCase(), path, { source: elt.isConnected ? elt : document.body, target: detail.target, ...(elt === document.body ? { swap: "innerHTML" } : {}) });
}

/** The session as it stands: who, and the token for forms; nothing where there is none. */
async function standing() {
  const answer = await fetch(dialog?.dataset.here ?? "", { headers: { Accept: "application/json" } });
  const isSaid = answer.ok && answer.headers.get("content-type")?.includes("json");
  return isSaid ? /** @type {{ person: number, token: string }} */ (await answer.json()) : null;
}

/** Every form of the page goes on with the new session's token. @param {string} token */
function renew(token) {
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  for (const each of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name=csrfmiddlewaretoken]"))) each.value = token;
}

/** @param {HTMLFormElement} form @returns {Promise<string>} what is wrong, or nothing */
async function tryLogin(form) {
  const page = new DOMParser().parseFromString(await (await fetch(login)).text(), "text/html");
  const said = new FormData(form);
  said.set("csrfmiddlewaretoken", page.querySelector("[name=csrfmiddlewaretoken]")?.getAttribute("value") ?? "");
  said.set("next", dialog?.dataset.here ?? "/");
  const answer = await fetch(login, { method: "POST", body: said });
  if (!isLogin(answer.url)) return "";
  const wrong = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=alert] li, [role=alert]");
  return wrong?.textContent?.trim() || (dialog?.dataset.wrong ?? "");
}

/** @param {HTMLFormElement} form */
async function enter(form) {
  const refused = /** @type {HTMLElement} */ (form.querySelector("[data-refused]")), second = /** @type {HTMLElement} */ (form.querySelector("[data-second]"));
  const wrong = await standing() ? "" : await tryLogin(form);
  const now = wrong ? null : await standing();
  refused.hidden = !wrong;
  refused.textContent = wrong;
  second.hidden = Boolean(wrong || now);
  const step = /** @type {HTMLAnchorElement} */ (second.querySelector("a"));
  step.href = step.dataset.at ?? "";
  if (!now) return;
  if (String(now.person) !== dialog?.dataset.person) { location.reload(); return; } // somebody else's page
  heard = Date.now();
  renew(now.token);
  form.reset();
  dialog?.close();
  const next = goOn;
  goOn = null;
  next?.();
}

if (dialog) {
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  form.addEventListener("submit", (event) => { event.preventDefault(); event.stopPropagation(); void enter(form); });
  document.body.addEventListener("htmx:afterOnLoad", (event) => { if (!isLogin(/** @type {CustomEvent} */ (event).detail.xhr.responseURL || location.href)) heard = Date.now(); });
  // A form that leaves the page, after a long silence: asked before it goes.
  document.addEventListener("submit", (event) => {
    const leaving = /** @type {HTMLFormElement} */ (event.target), pressed = event.submitter;
    if (leaving === form || leaving.method !== "post" || leaving.hasAttribute("hx-post") || leaving.hasAttribute("data-leaves") || Date.now() - heard < QUIET) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const send = () => { heard = Date.now(); leaving.requestSubmit(pressed); };
    standing().then((now) => now ? send() : askAgain(send), send);
  }, true);
}
