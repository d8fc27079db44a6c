import { refsOf } from '#domain/change/change.ts';
import type { Write } from '#domain/write.ts';
import { columnOf, keyIn, plain } from './noun.ts';
import type { Entry } from './outbox.ts';
import { inWords } from './standing.ts';

/** A line of what an entry would write: the field as people know it, and its value as it lies in SharePoint. */
export type TextLine = { readonly name: string; readonly value: string };

/** One thing an entry would write, so that a person can read it and copy it. */
export type TextPart = {
  readonly noun: Write['noun'];
  readonly key: string;
  readonly is: 'added' | 'changed' | 'removed';
  readonly lines: readonly TextLine[];
};

// marks by which rows find each other are nobody's words
const marks = new Set([
  'id',
  'key',
  'row',
  'importId',
  'parts',
  'proposedBy',
  'proposedAt',
  'decidedAt',
  'decidedBy',
]);

/** What is left to write of an entry, as people can read it; of a change of the plan what it does to each action. */
export function textOf(entry: Pick<Entry, 'writes'>): readonly TextPart[] {
  return entry.writes.map((write): TextPart => {
    const part = { noun: write.noun, key: keyIn(write) };
    const one = plain(write);
    if (one.kind === 'remove') return { ...part, is: 'removed', lines: [] };
    if (one.kind === 'edit') return { ...part, is: 'changed', lines: linesOf(one.noun, one.set) };
    if (write.kind === 'add' && write.noun === 'change')
      return {
        ...part,
        key: refsOf(write.value).join(', '),
        is: 'added',
        lines: [
          ...linesOf('change', one.value),
          ...write.value.parts.flatMap(({ ref, after }) =>
            linesOf('action', after).map(({ name, value }) => ({ name: `${ref} ${name}`, value })),
          ),
        ],
      };
    return { ...part, is: 'added', lines: linesOf(one.noun, one.value) };
  });
}

function linesOf(noun: Write['noun'], fields: object): readonly TextLine[] {
  return Object.entries(fields)
    .filter(([field]) => !marks.has(field))
    .map(([field, value]) => ({
      name: columnOf(noun, field).displayName,
      value: inWords(noun, field, value),
    }))
    .filter(({ value }) => value !== '');
}
