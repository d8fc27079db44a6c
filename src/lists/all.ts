import type { NounName, Nouns } from '#domain/write.ts';
import { actionList } from './action.ts';
import { changeList } from './change.ts';
import { chaseList } from './chase.ts';
import type { Column } from './column.ts';
import { cycleList } from './cycle.ts';
import type { List } from './list.ts';
import { measureList } from './measure.ts';
import { measureValueList } from './measure-value.ts';
import { packList } from './pack.ts';
import { personList } from './person.ts';
import { predecessorList } from './predecessor.ts';
import { riskList } from './risk.ts';
import { riskReviewList } from './risk-review.ts';
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

/** The list of each noun, in the order in which set-up creates them. */
export const nounLists: { readonly [N in NounName]: List<Nouns[N]> } = {
  setting: settingList,
  section: sectionList,
  person: personList,
  cycle: cycleList,
  action: actionList,
  update: updateList,
  change: changeList,
  predecessor: predecessorList,
  chase: chaseList,
  risk: riskList,
  riskReview: riskReviewList,
  measure: measureList,
  measureValue: measureValueList,
  pack: packList,
};

/** Every list of the plan, in the order in which set-up creates them. */
export const allLists: readonly ListShape[] = Object.values(nounLists);

/** The internal name of the column that holds a list's key: the one that SharePoint keeps unique. */
export function keyColumn(list: ListShape): string {
  const found = Object.values(list.columns).find((column) => column.isUnique);
  if (found === undefined) throw new Error(`${list.title} has no unique column`);
  return found.name;
}
