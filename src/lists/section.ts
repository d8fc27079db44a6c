import type { Placeholder, Section } from '#domain/section.ts';
import { asTitle } from './column.ts';
import { number } from './number-column.ts';
import { key, note, records, text, textOrNull } from './text-column.ts';
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
    aim: note('Aim', 'What we want to achieve'),
    howWeKnow: note('HowWeKnow', 'How we will know'),
    accountable: textOrNull('AccountableKey', 'Accountable officer'),
    placeholders: records<Placeholder>('Placeholders', 'Stated absences', ({ phase, words }) =>
      typeof phase === 'string' && typeof words === 'string' ? { phase, words } : null,
    ),
    importId: textOrNull('ImportId', 'Import', { isIndexed: true }),
  },
  keyOf: (section) => section.key,
};
