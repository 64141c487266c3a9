// How does one see the password one types?
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-show-password]"))) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const field = button.parentElement?.querySelector("input");
    if (!field) return;
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  });
}
