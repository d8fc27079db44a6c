import { actionList } from './action.ts';
import { cycleList } from './cycle.ts';
import type { Column } from './column.ts';
import { personList } from './person.ts';
import { sectionList } from './section.ts';
import { settingList } from './setting.ts';
import { updateList } from './update.ts';

/** A column without its codec. */
export type ColumnShape = Pick<Column<unknown>, 'name' | 'displayName' | 'type' | 'isIndexed' | 'isUnique'>;

/** A list as set-up sees it: its name and its columns, whatever its records are. */
export type ListShape = {
  readonly title: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, ColumnShape>>;
};

/** Every list of the plan, in the order in which set-up creates them. */
export const allLists: readonly ListShape[] = [
  settingList,
  sectionList,
  personList,
  cycleList,
  actionList,
  updateList,
];
