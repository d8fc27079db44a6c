import { roles, type Person } from '#domain/person.ts';
import { asTitle, key, text, texts, textOrNull, word, yesNo } from './column.ts';
import type { List } from './list.ts';

/** The People list. Text columns are the truth: a colleague who never opened the site has no id there. */
export const personList: List<Person> = {
  title: 'People',
  description: 'Everybody who leads, answers for or reads the plan.',
  columns: {
    key: key('PersonKey', 'Key'),
    name: asTitle(text('Title', 'Name')),
    post: text('Post', 'Post'),
    email: text('Mail', 'E-mail', { isIndexed: true }),
    objectId: textOrNull('ObjectId', 'Directory id', { isIndexed: true }),
    organisation: text('Organisation', 'Organisation'),
    role: word('PlanRole', 'Role in the plan', roles, 'viewer'),
    deputies: texts('DeputyKeys', 'Deputies'),
    isActive: yesNo('IsActive', 'Active', true),
    importId: textOrNull('ImportId', 'Import', { isIndexed: true }),
  },
  keyOf: (person) => person.key,
};
