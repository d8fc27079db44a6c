import { ratingWords } from '#domain/measure/measure-words.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { ImpactRating, Status } from '#domain/status.ts';
import { ratingText } from './sheet-measures.ts';
import { bandStyle, numbered } from '#pack/risk-look.ts';
import type { TableSheet } from '#pack/sheet.ts';
import { impactWords, statusWords } from './sheet-actions.ts';
import { statusStyle, styles, type SharedStyle } from '#pack/style.ts';

/** A word of the pack with the list it belongs to. */
export type Definition = {
  readonly kind:
    | 'RAG status'
    | 'Impact rating'
    | 'Measure rating'
    | 'Risk band'
    | 'Risk likelihood'
    | 'Risk impact'
    | 'Term';
  readonly term: string;
  readonly meaning: string;
  readonly style: SharedStyle;
};

/** The words and marks the pack uses: statuses, impact ratings, ratings of measures, bands and scales of risks, general terms. */
export function definitionsSheet(pack: Pick<Pack, 'definitions' | 'risks'>): TableSheet<Definition> {
  const { schemeVersion } = pack.definitions;
  return {
    name: 'Definitions',
    holds:
      pack.risks.bands.length === 0
        ? 'What the statuses, ratings and other words of this pack mean.'
        : 'What the statuses, ratings, risk bands and other words of this pack mean.',
    notes: [
      `What the words and marks in this pack mean. Status scheme version ${String(schemeVersion)}. Colours only repeat what the words, letters and shapes say.`,
    ],
    table: 'Definitions',
    columns: [
      { header: 'Kind', width: 18, content: (row) => row.kind, style: () => styles.text },
      { header: 'Term', width: 32, content: (row) => row.term, style: (row) => row.style },
      { header: 'Meaning', width: 98, content: (row) => row.meaning, style: () => styles.text },
    ],
    rows: definitionsIn(pack),
    printed: 3,
    hasFilters: false,
    hasRefs: false,
    rowsBelow: 0,
  };
}

/** Every definition of a pack, kind by kind. */
export function definitionsIn({
  definitions,
  risks,
}: Pick<Pack, 'definitions' | 'risks'>): readonly Definition[] {
  return [
    ...definitions.statuses.map(definedStatus),
    ...definitions.impacts.map(definedImpact),
    ...measureRatings,
    ...definedRisks(risks),
    ...definitions.glossary.map(({ term, meaning }): Definition => ({
      kind: 'Term',
      term,
      meaning,
      style: styles.strong,
    })),
  ];
}

function definedStatus(status: Status): Definition {
  const rules = [
    status.countsAs === 'open' ? 'Counts as open.' : 'Counts as done.',
    ...(status.needsReason ? ['Always says why.'] : []),
    ...(status.needsForecast ? ['Always says when it will now be done.'] : []),
    ...(status.chosenBy === 'admin' ? ['Set by the plan’s admin.'] : []),
    `Colour: ${status.colour}.`,
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

const measureRatings: readonly Definition[] = (
  [
    ['met', 'The current value is at or past what is aimed at by its period.'],
    ['close', 'The current value falls short of what is aimed at, but within the tolerance of the measure.'],
    [
      'missed',
      'The current value falls short of what is aimed at by more than the tolerance of the measure.',
    ],
    ['none', 'Nothing is aimed at, neither way is good, or there is no value yet.'],
  ] as const
).map(([rating, meaning]) => ({
  kind: 'Measure rating',
  term: ratingText({ rating, ratingWords: ratingWords[rating] }),
  meaning,
  style: styles.strong,
}));

function definedRisks(risks: Pack['risks']): readonly Definition[] {
  const bands = risks.bands.map(({ label, upTo, level }, index): Definition => {
    const from = (risks.bands[index - 1]?.upTo ?? 0) + 1;
    const scores =
      from >= upTo ? `A score of ${String(upTo)}.` : `Scores from ${String(from)} to ${String(upTo)}.`;
    return {
      kind: 'Risk band',
      term: label,
      meaning: `${scores} A score is likelihood times impact.${level.trim() === '' ? '' : ` Threats of this band are looked after by: ${level}.`}`,
      // any score of the band: it is drawn as the heat map draws it for threats
      style: bandStyle(risks, { likelihood: 1, impact: upTo }, 'threat', 'strong'),
    };
  });
  const scale = (kind: Definition['kind'], words: readonly string[], what: string) =>
    words.map((_, index): Definition => ({
      kind,
      term: numbered(words, index + 1),
      meaning: `${String(index + 1)} of ${String(words.length)}: ${what}`,
      style: styles.strong,
    }));
  return [
    ...bands,
    ...scale(
      'Risk likelihood',
      risks.likelihoods,
      'how likely it is. An issue is happening, so it has the highest.',
    ),
    ...scale('Risk impact', risks.impacts, 'how much it would harm the plan, or for an opportunity help it.'),
  ];
}
