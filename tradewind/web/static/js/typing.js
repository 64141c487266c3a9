// Is somebody typing? Every key handler asks here first.

/** @param {KeyboardEvent} event */
export function isComposing(event) {
  // 229: some input methods report a candidate's Enter only by this code
  return event.isComposing || event.keyCode === 229;
}

/** @param {EventTarget | null} target */
export function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") || target.closest(".ts-wrapper") !== null;
}

// What an input method has not finished is not a value yet: nobody else hears of it until it is.
let unfinished = false;
document.addEventListener("compositionstart", () => { unfinished = true; }, true);
document.addEventListener("compositionend", (event) => {
  unfinished = false;
  event.target?.dispatchEvent(new Event("input", { bubbles: true }));
}, true);
document.addEventListener("input", (event) => {
  if (unfinished || /** @type {InputEvent} */ (event).isComposing) event.stopImmediatePropagation();
}, true);
