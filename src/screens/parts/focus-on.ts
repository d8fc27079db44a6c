/** Moves the focus to the element with this id, when it is there. (Fluent's types let no ref through to its buttons.) */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** The same for what only comes with the next drawing of the page. */
export function focusNext(id: string): void {
  requestAnimationFrame(() => focusOn(id));
}
