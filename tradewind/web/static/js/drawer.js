// How does the drawer open, keep its address, hold the focus and give it back?
// A link with data-drawer opens its href in it; data-peek="…" on a row's link is what Space opens; anything else may
// use hx-target="#drawer". [data-close-drawer] or Escape closes it. Without a script the links lead to whole pages.
// The address of what it shows stands behind the page's own as #peek=/customers/12/peek.

const drawer = /** @type {HTMLElement | null} */ (document.getElementById("drawer"));
const MARK = "#peek=";
/** @type {HTMLElement | null} */
let opener = null;

/** Show a page of this site in the drawer. @param {string} address @param {Element | null} from */
export function openDrawer(address, from) {
  const htmx = /** @type {any} */ (window).htmx;
  if (!drawer || !htmx) { location.assign(address); return; }
  htmx.ajax("GET", address, { target: "#drawer", swap: "innerHTML", ...(from ? { source: from } : {}) });
}

/** @param {string} address */
function keepAddress(address) {
  const { pathname, search } = location;
  history.replaceState(history.state, "", address ? `${pathname}${search}${MARK}${address}` : `${pathname}${search}`);
}

function close() {
  if (!drawer || drawer.hidden) return;
  drawer.hidden = true;
  drawer.replaceChildren();
  keepAddress("");
  const back = opener?.isConnected ? opener : opener?.id ? document.getElementById(opener.id) : null;
  (back ?? document.getElementById("main"))?.focus();
  opener = null;
}

/** @returns {HTMLElement[]} */
function stops() {
  if (!drawer) return [];
  const all = drawer.querySelectorAll("a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
  return /** @type {HTMLElement[]} */ ([...all]).filter((each) => each.offsetParent !== null);
}

/** @param {KeyboardEvent} event */
function trap(event) {
  if (event.key !== "Tab") return;
  const all = stops();
  if (!all.length) return;
  const [first, last] = [all[0], all[all.length - 1]];
  if (event.shiftKey && (document.activeElement === first || document.activeElement === drawer)) { last.focus(); event.preventDefault(); }
  else if (!event.shiftKey && document.activeElement === last) { first.focus(); event.preventDefault(); }
}

if (drawer) {
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const { elt, target } = /** @type {CustomEvent} */ (event).detail;
    if (target === drawer && !drawer.contains(elt) && elt !== document.body) opener = elt;
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    const { target, requestConfig, pathInfo } = /** @type {CustomEvent} */ (event).detail;
    if (target !== drawer) return;
    const wasClosed = drawer.hidden;
    drawer.hidden = drawer.childElementCount === 0;
    if (drawer.hidden) { close(); return; }
    if (requestConfig?.verb === "get") keepAddress(pathInfo?.finalRequestPath ?? requestConfig.path);
    const heading = drawer.querySelector("h2");
    drawer.setAttribute("aria-label", heading?.textContent?.trim() ?? drawer.getAttribute("aria-label") ?? "");
    if (wasClosed) (/** @type {HTMLElement | null} */ (drawer.querySelector("[autofocus]")) ?? drawer).focus();
  });
  drawer.addEventListener("keydown", trap);
  drawer.addEventListener("click", (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest("[data-close-drawer]")) { event.preventDefault(); close(); }
  });
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a[data-drawer]");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openDrawer(link.getAttribute("href") ?? "", link);
  });
  document.addEventListener("tw:escape", close);
  document.body.addEventListener("tw:close-drawer", close);

  const wanted = location.hash.startsWith(MARK) ? decodeURI(location.hash.slice(MARK.length)) : "";
  // Only an address of this site: one slash, not two.
  if (/^\/[^/\\]/.test(wanted)) openDrawer(wanted, null);
}
