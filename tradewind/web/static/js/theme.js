// Which theme does the page wear? A plain script in the head, so that nothing flashes before it has decided.
(function () {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  /** "auto" follows the system; "light" and "dark" stay. */
  function wear() {
    const wish = root.dataset.theme || "auto";
    root.dataset.bsTheme = wish === "auto" ? (dark.matches ? "dark" : "light") : wish;
  }
  wear();
  dark.addEventListener("change", wear);

  // Clicking the switch changes the page at once; the form then keeps the choice on the server.
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const button = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
    if (!form.matches("[data-theme-switch]") || !button) return;
    event.preventDefault();
    root.dataset.theme = button.value;
    wear();
    for (const each of document.querySelectorAll("[data-theme-switch] button")) {
      each.setAttribute("aria-pressed", String(/** @type {HTMLButtonElement} */ (each).value === button.value));
    }
    const data = new FormData(form, button);
    fetch(form.action, { method: "POST", body: data, headers: { "X-Requested-With": "fetch" }, redirect: "manual" });
  });
})();
