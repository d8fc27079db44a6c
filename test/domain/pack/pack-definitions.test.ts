import { describe, expect, it } from 'vitest';

import { glossary } from '#domain/pack/glossary.ts';
import { definitionsPart } from '#domain/pack/pack-definitions.ts';
import { summaryPart } from '#domain/pack/pack-summary.ts';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import { packBefore, thawedOf } from './pack-kit.ts';
import { action, planWith } from '../plan-kit.ts';

describe('the definitions of a pack', () => {
  it('are those of the scheme in force, and of every status a column stands for', () => {
    const thawed = thawedOf(planWith([action('1.1.1', { status: 'parked' })]), {
      previous: packBefore(planWith([action('1.1.1', { status: 'aside' })]), '2026-09-30'),
    });
    const { schemeVersion, statuses, impacts } = definitionsPart(thawed);
    expect(schemeVersion).toBe(defaultScheme.version);
    expect(statuses.map(({ code }) => code)).toEqual([
      ...defaultScheme.statuses.map(({ code }) => code),
      'parked',
      'aside',
    ]);
    expect(statuses).toEqual(summaryPart(thawed).statuses);
    expect(impacts).toEqual(defaultScheme.impacts);
  });

  it('still explain what was retired as long as a live action holds it', () => {
    const [early, ...impacts] = defaultScheme.impacts;
    const [first, ...statuses] = defaultScheme.statuses;
    if (early === undefined || first === undefined) throw new Error('the scheme is empty');
    const scheme: StatusScheme = {
      version: 2,
      statuses,
      impacts,
      retiredStatuses: [first],
      retiredImpacts: [early],
    };
    const given = { scheme, schemes: new Map([[2, scheme]]) };
    const told = (one: Parameters<typeof action>[1]) =>
      definitionsPart(thawedOf(planWith([action('1.1.1', one)], [], given)));
    const held = told({ status: first.code, impactRating: early.code });
    expect(held.impacts).toEqual([...impacts, early]);
    expect(held.statuses).toEqual([...statuses, first]);
    const free = told({ lifecycle: 'withdrawn', status: first.code, impactRating: early.code });
    expect([free.impacts, free.statuses]).toEqual([impacts, statuses]);
  });

  it('explain the words in alphabetical order, each once, in whole sentences', () => {
    expect(definitionsPart(thawedOf(planWith([]))).glossary).toEqual(glossary);
    const terms = glossary.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(glossary.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
  });
});
