/** The page's element of this id and kind; a page without it is a bug. */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The simulator's page has no ${kind.name} '${id}'`);
  return found;
}
