/** '24 actions, 1 person and 5 headings'; what there is none of is left out, but never the actions. */
export function countsOf(counts: {
  readonly actions: number;
  readonly people: number;
  readonly sections: number;
}): string {
  return listed([
    plural(counts.actions, 'action', 'actions'),
    ...(counts.people === 0 ? [] : [plural(counts.people, 'person', 'people')]),
    ...(counts.sections === 0 ? [] : [plural(counts.sections, 'heading', 'headings')]),
  ]);
}

/** 'a', 'a and b', 'a, b and c' */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** '1 row', '2,000 rows' */
export function plural(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}
