import { differing, pairs, type Difference } from './compare-fields.ts';
import { sayDate, type CivilDate } from './date.ts';
import { sayFigure } from './measure-figure.ts';
import { readingOf } from './measure-reading.ts';
import { sayPeriod, sayValue } from './measure-words.ts';
import type { Measure } from './measure.ts';
import { productOf, type Risk, type RiskState, type Score } from './risk.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import type { Thawed } from './thawed.ts';

/** A measure or risk that two packs tell differently, or that only one of them has: 'came' in the second, 'went' from the first. */
export type EntryDifference = {
  /** Key of the measure, or ref of the risk. */
  readonly key: string;
  readonly title: string;
  readonly is: 'came' | 'went' | 'differs';
  readonly fields: readonly Difference[];
};

type Told<T> = { readonly title: string; readonly fields: readonly T[] };
type Field = readonly [field: string, words: string];

/** Compares the measures in use: what is current, aimed at and begun with. */
export function compareMeasures(a: Thawed, b: Thawed): readonly EntryDifference[] {
  return entriesBetween(measuresIn(a), measuresIn(b));
}

/** Compares the risk registers: scores, who looks after an entry, and whether it is open. */
export function compareRisks(a: Thawed, b: Thawed): readonly EntryDifference[] {
  return entriesBetween(risksIn(a), risksIn(b));
}

function entriesBetween(
  before: ReadonlyMap<string, Told<Field>>,
  after: ReadonlyMap<string, Told<Field>>,
): readonly EntryDifference[] {
  return pairs(before, after)
    .toSorted((x, y) => compareRefs(x.key, y.key))
    .flatMap(({ key, before: was, after: is }): readonly EntryDifference[] => {
      const [first, second] = [new Map(was?.fields), new Map(is?.fields)];
      const fields = pairs(first, second).flatMap((one) =>
        differing(one.key, one.before ?? '', one.after ?? ''),
      );
      const title = is?.title ?? was?.title ?? '';
      if (was === null) return [{ key, title, is: 'came', fields }];
      if (is === null) return [{ key, title, is: 'went', fields }];
      return fields.length === 0 ? [] : [{ key, title, is: 'differs', fields }];
    });
}

function measuresIn({ frozen, snapshot }: Thawed): ReadonlyMap<string, Told<Field>> {
  const inUse = [...snapshot.measures.values()].filter((measure) => measure.isActive);
  return new Map(
    inUse.map((measure) => [
      measure.key,
      { title: measure.title, fields: measureFields(snapshot, measure, frozen.facts.asAt) },
    ]),
  );
}

function measureFields(snapshot: Snapshot, measure: Measure, asAt: CivilDate): readonly Field[] {
  const { current } = readingOf(snapshot, measure, asAt);
  const figure = (value: number | null, on: CivilDate | null) =>
    value === null ? '' : `${sayFigure(measure, value)}${on === null ? '' : ` (${sayDate(on)})`}`;
  return [
    ['Title', measure.title],
    ['Definition', measure.definition],
    [
      'Current value',
      current === null
        ? ''
        : `${sayValue(measure, current)}, ${sayPeriod(measure, { words: current.period, endsOn: current.endsOn })}`,
    ],
    ['Baseline', figure(measure.baseline, measure.baselineOn)],
    ['Target', figure(measure.target, measure.targetOn)],
  ];
}

const stateNames: Readonly<Record<RiskState, string>> = {
  open: 'Open',
  closed: 'Closed',
  merged: 'Merged into another entry',
  'became-issue': 'Became an issue',
};

function risksIn({ snapshot }: Thawed): ReadonlyMap<string, Told<Field>> {
  return new Map(
    [...snapshot.risks.values()].map((risk) => [risk.ref, { title: risk.title, fields: riskFields(risk) }]),
  );
}

function riskFields(risk: Risk): readonly Field[] {
  return [
    ['Title', risk.title],
    ['Mitigated score', sayScore(risk.mitigated)],
    ['Unmitigated score', sayScore(risk.unmitigated)],
    ['Target score', risk.target === null ? '' : sayScore(risk.target)],
    ['Looked after by', risk.level],
    ['State', stateNames[risk.state]],
  ];
}

// '9 (likelihood 3, impact 3)'
function sayScore(score: Score): string {
  return `${String(productOf(score))} (likelihood ${String(score.likelihood)}, impact ${String(score.impact)})`;
}
