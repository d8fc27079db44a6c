import type { NounName } from '#domain/write.ts';
import type { OwnList } from '#graph/renamed-lists.ts';
import { allLists, keyColumn, nounLists } from '#lists/all.ts';

/** What the list of a kind of record is called in SharePoint. */
export function listTitle(noun: NounName): string {
  return nounLists[noun].title;
}

/** How many lists One Plan keeps its data in. */
export const listCount = Object.keys(nounLists).length;

/** How the lists of One Plan are told from others on a site. */
export const ownOnes: readonly OwnList[] = allLists.map((list) => ({
  title: list.title,
  keyColumn: keyColumn(list),
}));
