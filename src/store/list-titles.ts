import type { NounName } from '#domain/write.ts';
import { nounLists } from '#lists/all.ts';

/** What the list of a kind of record is called in SharePoint. */
export function listTitle(noun: NounName): string {
  return nounLists[noun].title;
}

/** How many lists One Plan keeps its data in. */
export const listCount = Object.keys(nounLists).length;
