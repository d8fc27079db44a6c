import { lastDayOfMonth, monthNames } from '#domain/date.ts';
import type {
  PackFigure,
  PackMeasure,
  PackPoint,
  PackRisk,
  PackRisks,
} from '#domain/pack/pack-register-parts.ts';
import { defaultRiskRules } from '#domain/risk/risk.ts';

/** A figure that is known; null for one that is not. */
export function figureOf(value: number | null, words = String(value), on: string | null = null): PackFigure {
  return { value, words, on };
}

/** A percentage that should rise, with a point for each actual value from January 2026 on; null is a gap. */
export function packMeasure(
  key: string,
  actual: readonly (number | null)[] = [41, 52, 63],
  given: Partial<PackMeasure> = {},
): PackMeasure {
  return {
    key,
    title: `Measure ${key}`,
    definition: 'Plans issued within 20 weeks, as a share of all.',
    unit: '%',
    decimals: 0,
    polarity: 'Higher is better',
    period: 'March 2026',
    isProvisional: false,
    isAwaited: false,
    expected: 'April 2026 value expected by 14 May 2026',
    baseline: figureOf(41, '41%', '2024-12-31'),
    target: figureOf(75, '75%', '2027-08-31'),
    previous: figureOf(52, '52%', '2026-02-28'),
    current: figureOf(63, '63%', '2026-03-31'),
    sincePrevious: 'up from 52% before, better',
    sinceBaseline: 'up from 41% in December 2024, better',
    sense: 'better',
    rating: 'missed',
    ratingWords: 'Off target',
    owner: 'SEND Service Manager',
    source: 'Case system',
    note: '',
    reading: '63%, up from 41% in December 2024, better; target 75%',
    points: actual.map((value, index) => point(index, value)),
    ...given,
  };
}

/** The value of a month, counted from January 2026. */
export function point(index: number, actual: number | null, given: Partial<PackPoint> = {}): PackPoint {
  const [year, month] = [2026 + Math.floor(index / 12), (index % 12) + 1];
  return {
    period: `${monthNames[month - 1] ?? ''} ${String(year)}`,
    endsOn: lastDayOfMonth(year, month),
    actual,
    forecast: null,
    aim: 75,
    isProvisional: false,
    isBreak: false,
    ...given,
  };
}

/** A threat that scores 12 mitigated. */
export function packRisk(ref: string, given: Partial<PackRisk> = {}): PackRisk {
  return {
    ref,
    kind: 'threat',
    title: `Risk ${ref}`,
    cause: 'Requests grow faster than teams.',
    event: 'Assessments stay open.',
    effect: 'Children wait longer for help.',
    unmitigated: { likelihood: 4, impact: 4 },
    mitigated: { likelihood: 3, impact: 4 },
    target: { likelihood: 2, impact: 3 },
    before: { likelihood: 4, impact: 4 },
    band: 'Very high',
    direction: 'Down from 16, better',
    controls: 'Weekly review of open assessments.',
    response: 'Reduce',
    mitigations: ['Clear the assessments open longest, SEND Service Manager, by 31 August 2026, under way'],
    owner: 'SEND Service Manager',
    actioners: ['EHC Assessment Team Manager'],
    level: 'SEND Executive Oversight Panel',
    reviewOn: '2026-12-14',
    isReviewDue: false,
    ask: '',
    about: ['3.1.2', 'K2'],
    state: 'open',
    ...given,
  };
}

/** A register with the bands and words of a partnership that has not chosen its own. */
export function packRisks(given: Partial<PackRisks> = {}): PackRisks {
  const { bands, likelihoods, impacts } = defaultRiskRules;
  return { threats: [], opportunities: [], issues: [], ended: [], bands, likelihoods, impacts, ...given };
}
