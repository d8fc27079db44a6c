import type { Section } from '#domain/section.ts';
import { asTitle, key, number, text, textOrNull } from './column.ts';
import type { List } from './list.ts';

/** The Sections list: priorities and the sections under them. */
export const sectionList: List<Section> = {
  title: 'Sections',
  description: 'The headings of the plan: priorities, and the sections under them.',
  columns: {
    key: key('Ref', 'Reference'),
    title: asTitle(text('Title', 'Title')),
    parent: textOrNull('ParentRef', 'Under'),
    order: number('Position', 'Position', 0),
    importId: textOrNull('ImportId', 'Import', { isIndexed: true }),
  },
  keyOf: (section) => section.key,
};
