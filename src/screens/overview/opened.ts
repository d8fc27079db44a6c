/** Notes in the history which action is being opened from the list, so that Back finds the way to it again. */
export function noteOpened(ref: string): void {
  window.history.replaceState({ opened: ref }, '');
}

/** The action that was opened from this place of the history, or null. */
export function openedHere(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !('opened' in state)) return null;
  return typeof state.opened === 'string' ? state.opened : null;
}

/** Puts the focus back on the link of the action that was opened from here, when it is on the page. */
export function focusOpened(): void {
  const opened = openedHere();
  if (opened !== null) document.getElementById(linkId(opened))?.focus();
}

/** The id of an action's link in the list. */
export function linkId(ref: string): string {
  return `action-${ref}`;
}
