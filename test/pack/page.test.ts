import { describe, expect, it } from 'vitest';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import { pageFooter, pageHeader, pageTextLimit } from '#pack/page.ts';
import { planWith } from '../domain/plan-kit.ts';
import { packWith } from './fixture.ts';

const facts = (given: Partial<PackFacts> = {}): PackFacts => ({ ...packWith(planWith([])).facts, ...given });
const type = '&"Arial,Regular"&9';

describe('pageHeader', () => {
  it('has the plan, the marking in the middle, and the as-at date', () => {
    expect(pageHeader(facts())).toBe(`&L${type}One Plan&C${type}OFFICIAL&R${type}As at 20 November 2026`);
  });

  it('doubles an ampersand, which would be a code otherwise', () => {
    expect(pageHeader(facts({ marking: 'A & B' }))).toContain('A && B');
  });

  it('keeps a leading digit away from the size of the type', () => {
    expect(pageHeader(facts({ planTitle: '12 months' }))).toContain('&9 12 months');
  });
});

describe('pageFooter', () => {
  it('has the meeting, version and preparer, and page of pages', () => {
    expect(pageFooter(facts())).toBe(
      `&L${type}SEND Partnership Board, 11 December 2026` +
        `&C${type}Version 1, prepared by Director of Education&R${type}Page &P of &N`,
    );
  });

  it('shortens what is long to what Excel keeps', () => {
    const long = facts({ body: 'Board & Panel '.repeat(40), preparedBy: '&'.repeat(200) });
    const footer = pageFooter(long);
    expect(footer.length).toBeLessThanOrEqual(pageTextLimit);
    expect(footer).toContain('…&C');
    expect(footer.endsWith('Page &P of &N')).toBe(true);
  });
});
