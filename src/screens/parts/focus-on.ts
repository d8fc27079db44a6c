/** Moves the focus to the element with this id, when it is there. (Fluent's types let no ref through to its buttons.) */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** The same for what only comes with the next drawing of the page. */
export function focusNext(id: string): void {
  requestAnimationFrame(() => focusOn(id));
}

/** Moves the focus to the page's search box: to be called by what takes filters back and goes with them. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
}

/** Moves the focus to a field: to itself where it takes it, else to what is chosen in it, or to its first control. */
export function focusField(field: string): void {
  const place = document.getElementById(field);
  const control =
    place === null || place.matches('input, textarea, select, button, [href], [tabindex]')
      ? place
      : (place.querySelector<HTMLElement>('input:checked') ??
        place.querySelector<HTMLElement>('input, textarea, select, button'));
  control?.focus();
}

/** Moves the focus to the title of the page: to be called by what goes once it is pressed. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}
