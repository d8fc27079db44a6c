import { expect, test } from 'vitest';
import { scoreChart } from '#screens/risks/score-lines.ts';
import { reviewed, score } from '../../domain/risk/risk-kit.ts';

const scored = (on: string, before: number, after: number, target: number | null) =>
  reviewed(on, on, {
    unmitigated: score(4, before),
    mitigated: score(2, after),
    target: target === null ? null : score(1, target),
  });

test('each score of a history is a point of its line, at the day of the review', () => {
  const { lines, low, high } = scoreChart('Scores of R1 over time', [
    scored('2026-01-20', 4, 4, 2),
    scored('2026-03-20', 3, 2, 1),
  ]);
  expect([low, high]).toEqual([0, 16]);
  expect(lines.map(({ name, points }) => [name, points.map(({ on, y }) => [on, y])])).toEqual([
    [
      'Unmitigated',
      [
        ['2026-01-20', 16],
        ['2026-03-20', 12],
      ],
    ],
    [
      'Mitigated',
      [
        ['2026-01-20', 8],
        ['2026-03-20', 4],
      ],
    ],
    [
      'Target',
      [
        ['2026-01-20', 2],
        ['2026-03-20', 1],
      ],
    ],
  ]);
  expect(lines[0]?.points[0]?.period).toBe('20 January 2026');
});

test('a target that was taken away for a while is parted there, and one never set is no line', () => {
  const days = ['2026-01-20', '2026-02-20', '2026-03-20', '2026-04-20'];
  const { lines } = scoreChart(
    'R1',
    days.map((on, at) => scored(on, 4, 4, at === 2 ? null : 2)),
  );
  expect(lines.map(({ name, points, gaps }) => [name, points.length, gaps])).toEqual([
    ['Unmitigated', 4, []],
    ['Mitigated', 4, []],
    ['Target', 3, [1]],
  ]);
  const none = scoreChart(
    'R1',
    days.map((on) => scored(on, 4, 4, null)),
  );
  expect(none.lines.map(({ name }) => name)).toEqual(['Unmitigated', 'Mitigated']);
});
