import { isCivilDate } from '#domain/date.ts';
import { roles, type Deputy, type Person } from '#domain/people/person.ts';
import { asTitle, Unreadable, type Column } from './column.ts';
import { day } from './date-column.ts';
import { yesNo } from './number-column.ts';
import { key, text, texts, textOrNull, word } from './text-column.ts';
import type { List } from './list.ts';

/** The People list. Text columns are the truth: a colleague who never opened the site has no id there. */
export const personList: List<Person> = {
  title: 'People',
  description: 'Everybody who leads, answers for or reads the plan.',
  columns: {
    key: key('PersonKey', 'Key'),
    name: asTitle(text('Title', 'Name')),
    post: text('Post', 'Post'),
    kind: word('OwnerKind', 'Kind', ['person', 'post', 'group'], 'person'),
    updaters: texts('UpdaterKeys', 'Named updaters'),
    email: text('Mail', 'E-mail', { isIndexed: true }),
    objectId: textOrNull('ObjectId', 'Directory id', { isIndexed: true }),
    organisation: text('Organisation', 'Organisation'),
    role: word('PlanRole', 'Role in the plan', roles, 'viewer'),
    deputies: deputiesIn(texts('DeputyKeys', 'Deputies')),
    isActive: yesNo('IsActive', 'Active', true),
    leftOn: day('LeftOn', 'Last day'),
    importId: textOrNull('ImportId', 'Import', { isIndexed: true }),
  },
  keyOf: (person) => person.key,
};

// each as 'key', 'key from 2026-01-05', 'key until 2026-02-27' or both, so that people can read and write them
function deputiesIn(words: Column<readonly string[]>): Column<readonly Deputy[]> {
  return {
    ...words,
    read: (value) => words.read(value).map(readDeputy),
    write: (deputies) =>
      words.write(
        deputies.map(
          ({ key: who, from, until }) =>
            `${who}${from === null ? '' : ` from ${from}`}${until === null ? '' : ` until ${until}`}`,
        ),
      ),
  };
}

// a day in other words than ours would otherwise become part of a key, and the deputy nobody
function readDeputy(words: string): Deputy {
  const [who = '', ...rest] = words.split(/\s+(?=(?:from|until|to)\s)/i);
  let bounds: Pick<Deputy, 'from' | 'until'> = { from: null, until: null };
  for (const part of rest) {
    const [which = '', ...said] = part.split(/\s+/);
    const bound = which.toLowerCase() === 'from' ? 'from' : 'until';
    const given = said.join(' ');
    if (bounds[bound] !== null) throw new Unreadable(`Deputies says '${bound}' twice for one deputy`);
    if (!isCivilDate(given))
      throw new Unreadable(`Deputies holds '${given.slice(0, 20)}', which is no day like 2026-02-27`);
    bounds = { ...bounds, [bound]: given };
  }
  return { key: who, ...bounds };
}
