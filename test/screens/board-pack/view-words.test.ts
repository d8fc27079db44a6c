import { expect, test } from 'vitest';
import { packOf } from '#domain/pack/pack.ts';
import { bareFigure, partedExceptions } from '#screens/board-pack/view/view-words.ts';
import { frozenOf } from '../../domain/frozen/freeze-kit.ts';
import { action, planWith } from '../../domain/plan-kit.ts';

test('actions that are here only because no update came are told apart from those to read one by one', () => {
  const overdue = { completionAsWritten: '1 May 2026', completionLatest: '2026-05-01' };
  const { exceptions } = packOf(
    frozenOf(planWith([action('1.1.1'), action('1.1.2', overdue), action('1.1.3')])),
  ).highlights;
  expect(exceptions).toHaveLength(3);
  const { listed, carriedOnly } = partedExceptions(exceptions);
  expect(listed.map(({ action: { ref } }) => ref)).toEqual(['1.1.2']);
  // why it is carried forward stays beside what else is against it
  expect(listed[0]?.why).toHaveLength(2);
  expect(carriedOnly).toEqual(['1.1.1', '1.1.3']);
});

test('without exceptions there are none of either', () => {
  expect(partedExceptions([])).toEqual({ listed: [], carriedOnly: [] });
});

test('a figure is bare where another line says that it is provisional', () => {
  expect(bareFigure('71% (provisional)')).toBe('71%');
  expect(bareFigure('71%')).toBe('71%');
  expect(bareFigure('not yet available')).toBe('not yet available');
});
