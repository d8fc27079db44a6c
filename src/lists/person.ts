import { isCivilDate } from '#domain/date.ts';
import { roles, type Deputy, type Person } from '#domain/person.ts';
import {
  asTitle,
  day,
  key,
  text,
  texts,
  textOrNull,
  Unreadable,
  word,
  yesNo,
  type Column,
} from './column.ts';
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

function readDeputy(words: string): Deputy {
  const [, who = '', from = null, until = null] =
    /^(.*?)(?: from (\d{4}-\d{2}-\d{2}))?(?: until (\d{4}-\d{2}-\d{2}))?$/.exec(words) ?? [];
  for (const bound of [from, until])
    if (bound !== null && !isCivilDate(bound))
      throw new Unreadable('Deputies holds a day that does not exist');
  return { key: who, from, until };
}
