import { describe, expect, it } from 'vitest';

import { fillIn, workingDaysAfter } from '#trial/sample/calendar.ts';
import { readTold } from '#trial/sample/told.ts';

const may = { year: 2026, month: 5 };

describe('dates in the texts of the sample plan', () => {
  it.each([
    ['{month +4}', 'September 2026'],
    ['{month -5}', 'December 2025'],
    ['{short +4}', 'Sept 2026'],
    ['{short +0}', 'May 2026'],
    ['{day 31 +1}', '30 June 2026'],
    ['{slashed 31 -5}', '31/12/2025'],
    ['{term -4}', 'Spring term 2026'],
    ['{season +4}', 'Autumn 2026'],
    ['{quarter -2}', 'Q4 2025/26'],
    ['{quarter -1}', 'Q1 2026/27'],
    ['{financial -2}', '2025/26'],
    ['{academic +3}', '2025/26'],
    ['{academic +4}', '2026/27'],
    ['{year +1} and {year -1}', '2027 and 2025'],
  ])('fills in %s as %s', (text, filled) => {
    expect(fillIn(text, may)).toBe(filled);
  });

  it('does not let a misspelt kind of date through', () => {
    expect(() => fillIn('{mouth +4}', may)).toThrow("no date of the kind 'mouth'");
  });

  it('counts working days over a weekend', () => {
    expect(workingDaysAfter('2026-07-31', 1)).toBe('2026-08-03');
    expect(workingDaysAfter('2026-08-03', 5)).toBe('2026-08-10');
  });
});

describe('the text of a section', () => {
  it('is read into updates with their parts, over several lines', () => {
    const told = readTold(`
# 1.1.1
= 3 2 late by:therapies-lead forecast:+2
Did: First line.

- second: line
So: A change.
Why: Because.
See: Notes | https://example.org/notes
= 4 0 public after
Did: Nothing.
`);
    expect([...told.keys()]).toEqual(['1.1.1']);
    expect(told.get('1.1.1')).toEqual([
      {
        cycle: 3,
        impactLevel: 2,
        isLate: true,
        isAfterFreeze: false,
        isPublic: false,
        by: 'therapies-lead',
        forecast: 2,
        activity: 'First line.\n\n- second: line',
        impact: 'A change.',
        nextSteps: '',
        reason: 'Because.',
        evidence: [{ label: 'Notes', url: 'https://example.org/notes' }],
      },
      {
        cycle: 4,
        impactLevel: 0,
        isLate: false,
        isAfterFreeze: true,
        isPublic: true,
        by: null,
        forecast: null,
        activity: 'Nothing.',
        impact: '',
        nextSteps: '',
        reason: '',
        evidence: [],
      },
    ]);
  });

  it.each([
    ['an update under no action', '\n= 1 0\nDid: x\n', 'stands under no action'],
    ['a word nobody knows', '\n# 1.1.1\n= 1 0 lat\nDid: x\n', "'lat' says nothing"],
    ['a line before the first part', '\n# 1.1.1\n= 1 0\nx\n', 'is no part of an update'],
  ])('is refused with %s', (_, text, message) => {
    expect(() => readTold(text)).toThrow(message);
  });
});
