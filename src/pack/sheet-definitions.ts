import type { Pack } from '#domain/pack.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import type { TableSheet } from './sheet.ts';
import { impactWords, statusWords } from './sheet-actions.ts';
import { statusStyle, styles, type SharedStyle } from './style.ts';

/** A word of the pack with the list it belongs to. */
export type Definition = {
  readonly kind: 'RAG status' | 'Impact rating' | 'Term';
  readonly term: string;
  readonly meaning: string;
  readonly style: SharedStyle;
};

/** The words the pack uses: the statuses and impact ratings in force, then general terms. */
export function definitionsSheet(pack: Pack): TableSheet<Definition> {
  const { schemeVersion, statuses, impacts, glossary } = pack.definitions;
  return {
    name: 'Definitions',
    holds: 'What the statuses, the impact ratings and other words of this pack mean.',
    notes: [`What the words in this pack mean. Status scheme version ${String(schemeVersion)}.`],
    table: 'Definitions',
    columns: [
      { header: 'Kind', width: 18, content: (row) => row.kind, style: () => styles.text },
      { header: 'Term', width: 32, content: (row) => row.term, style: (row) => row.style },
      { header: 'Meaning', width: 98, content: (row) => row.meaning, style: () => styles.text },
    ],
    rows: [
      ...statuses.map(definedStatus),
      ...impacts.map(definedImpact),
      ...glossary.map(({ term, meaning }): Definition => ({
        kind: 'Term',
        term,
        meaning,
        style: styles.strong,
      })),
    ],
    printed: 3,
    hasFilters: false,
    hasRefs: false,
    rowsBelow: 0,
  };
}

function definedStatus(status: Status): Definition {
  const rules = [
    status.countsAs === 'open' ? 'Counts as open.' : 'Counts as done.',
    ...(status.needsReason ? ['Always says why.'] : []),
    ...(status.needsForecast ? ['Always says when it will now be done.'] : []),
    ...(status.chosenBy === 'admin' ? ['Set by the plan’s admin.'] : []),
  ];
  return {
    kind: 'RAG status',
    term: statusWords(status),
    meaning: [status.definition, ...rules].join(' '),
    style: statusStyle(status.colour),
  };
}

function definedImpact(impact: ImpactRating): Definition {
  return {
    kind: 'Impact rating',
    term: impactWords(impact),
    meaning: impact.definition,
    style: styles.strong,
  };
}
