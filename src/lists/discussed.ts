import { discussedKinds, type Discussed } from '#domain/meeting/discussed.ts';
import { Unreadable } from './column.ts';
import { choiceOf, fieldOf, wordOf } from './json.ts';

/** What a meeting has before it, out of JSON. Throws Unreadable. */
export function readDiscussed(value: unknown): Discussed {
  const item = fieldOf(value, 'item');
  const at = wordOf(fieldOf(value, 'at'), 'at');
  if (Number.isNaN(Date.parse(at))) throw new Unreadable(`'${at.slice(0, 20)}' is no moment`);
  return {
    pack: wordOf(fieldOf(value, 'pack'), 'pack'),
    item:
      item === null
        ? null
        : {
            kind: choiceOf(fieldOf(item, 'kind'), 'kind', discussedKinds),
            id: wordOf(fieldOf(item, 'id'), 'id'),
          },
    at,
    by: wordOf(fieldOf(value, 'by'), 'by'),
  };
}
