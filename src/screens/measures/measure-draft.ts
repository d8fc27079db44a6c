import { readFigureCell } from '#domain/measure/measure-cell.ts';
import { sayCount } from '#domain/measure/measure-figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The fields of a measure that hold numbers, and may be empty. */
export type NumberField =
  | 'rangeLow'
  | 'rangeHigh'
  | 'rollingMonths'
  | 'baseline'
  | 'target'
  | 'threshold'
  | 'tolerance'
  | 'decimals'
  | 'lagDays';

const numberFields: readonly NumberField[] = [
  'rangeLow',
  'rangeHigh',
  'rollingMonths',
  'baseline',
  'target',
  'threshold',
  'tolerance',
  'decimals',
  'lagDays',
];

/** A milestone as it is being typed. */
export type MilestoneDraft = { readonly on: string; readonly value: string; readonly words: string };

/** A measure as it is being typed: its numbers are text until they are read. */
export type MeasureDraft = Omit<Measure, NumberField | 'milestones'> &
  Readonly<Record<NumberField, string>> & { readonly milestones: readonly MilestoneDraft[] };

/** What a form of a measure begins with. */
export function draftFrom(measure: Measure): MeasureDraft {
  const { milestones, ...rest } = measure;
  const text = (number: number | null) => (number === null ? '' : sayCount(number));
  return {
    ...rest,
    ...(Object.fromEntries(numberFields.map((name) => [name, text(measure[name])])) as Record<
      NumberField,
      string
    >),
    milestones: milestones.map(({ on, value, words }) => ({ on, value: text(value), words })),
  };
}

/** The measure that a form comes to, and every number in it that is none, each at its field. */
export function readMeasureDraft(draft: MeasureDraft): {
  readonly measure: Measure;
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  const number = (text: string, field: string): number | null => {
    const cell = readFigureCell(
      draft.unitKind === 'percent' ? percent : { ...draft, decimals: 4 },
      withSign(draft, text),
      field,
    );
    if (cell.kind === 'refused')
      refusals.push({ ...cell.refusal, facts: { ...cell.refusal.facts, value: text } });
    return cell.kind === 'figure' ? cell.value : null;
  };
  const plain = (text: string, field: string): number | null => {
    const cell = readFigureCell({ unitKind: 'count', unit: '', decimals: 0 }, text, field);
    if (cell.kind === 'refused') refusals.push(cell.refusal);
    return cell.kind === 'figure' ? cell.value : null;
  };
  const measure: Measure = {
    ...draft,
    rangeLow: number(draft.rangeLow, 'rangeLow'),
    rangeHigh: number(draft.rangeHigh, 'rangeHigh'),
    baseline: number(draft.baseline, 'baseline'),
    target: number(draft.target, 'target'),
    threshold: number(draft.threshold, 'threshold'),
    tolerance: number(draft.tolerance, 'tolerance'),
    rollingMonths: plain(draft.rollingMonths, 'rollingMonths'),
    decimals: plain(draft.decimals, 'decimals') ?? 0,
    lagDays: plain(draft.lagDays, 'lagDays') ?? 0,
    milestones: draft.milestones.map(({ on, value, words }, index) => {
      const field = `milestones.${String(index)}.value`;
      const read = number(value, field);
      if (read === null && !refusals.some((one) => one.field === field))
        refusals.push(refusal('not-given', field, { what: 'milestone' }));
      return { on, value: read ?? 0, words };
    }),
  };
  return { measure, refusals };
}

/** A measure to begin a new one with: the reference after the last one, at the end of the order. */
export function newMeasure(snapshot: Snapshot): Measure {
  const all = [...snapshot.measures.values()];
  const last =
    all
      .map(({ key }) => key)
      .toSorted(compareRefs)
      .at(-1) ?? 'K0';
  const number = Number(/\d+$/.exec(last)?.[0] ?? '0') + 1;
  return {
    row: null,
    key: `${last.replace(/\d+$/, '')}${String(number)}`,
    title: '',
    definition: '',
    unitKind: 'percent',
    unit: '',
    decimals: 0,
    polarity: 'higher',
    rangeLow: null,
    rangeHigh: null,
    source: '',
    owner: null,
    frequency: 'monthly',
    lagDays: 14,
    rollingMonths: null,
    baseline: null,
    baselineOn: null,
    baselineNote: '',
    target: null,
    targetOn: null,
    milestones: [],
    threshold: null,
    thresholdWords: '',
    tolerance: null,
    actions: [],
    sections: [],
    isSmallNumberRisk: false,
    isActive: true,
    order: Math.max(0, ...all.map(({ order }) => order)) + 1,
  };
}

const percent = { unitKind: 'percent', unit: '', decimals: 4 } as const;

// a fraction of a per cent is meant here: nobody copies a target out of a cell
function withSign({ unitKind }: MeasureDraft, text: string): string {
  return unitKind === 'percent' && /^\s*0?\.\d+\s*$/.test(text) ? `${text.trim()}%` : text;
}
