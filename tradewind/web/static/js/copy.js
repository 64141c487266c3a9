// How does a link or a list of codes get to the clipboard?
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-copy]"))) {
  const source = document.getElementById(button.dataset.copy ?? "");
  if (!source) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = source instanceof HTMLInputElement ? source.value : source.innerText;
    if (!(await copied(text, source))) return;
    button.textContent = button.dataset.copied ?? "";
  });
}

/**
 * Browsers give the clipboard to pages with TLS only; in an office without it the old command has to do. When that is
 * gone too, the text is at least selected.
 * @param {string} text
 * @param {HTMLElement} source
 */
async function copied(text, source) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (source instanceof HTMLInputElement) source.select();
    else getSelection()?.selectAllChildren(source);
    return document.execCommand("copy");
  }
}
