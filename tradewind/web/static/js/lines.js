// Does the page have a line grid? Only then its scripts are fetched.

/** @param {ParentNode} root */
async function look(root) {
  if (!root.querySelector("table[data-lines]")) return;
  const { beginAll } = await import("./lines/beginning.js");
  beginAll(root);
}

void look(document);
document.body.addEventListener("htmx:load", (event) => look(/** @type {HTMLElement} */ (/** @type {CustomEvent} */ (event).detail.elt)));
