import { expect, test } from 'vitest';
import { cycleSentence } from '#screens/update-form/cycle-words.ts';
import { cycle } from '../../domain/plan-kit.ts';

const autumn = cycle('2026-09', '2026-09-01', '2026-09-30');
const winter = { ...cycle('2026-11', '2026-11-01', '2026-11-30'), cutOffOn: '2026-11-20' };

test('says nothing while a cycle is open, before the first and without any', () => {
  for (const today of ['2026-08-31', '2026-09-01', '2026-09-30', '2026-11-30'])
    expect(cycleSentence([autumn, winter], today)).toBeNull();
  expect(cycleSentence([], '2026-10-10')).toBeNull();
});

test('from the day after the freeze it names the next cycle with its dates', () => {
  const wanted =
    'Updates for the cycle Cycle 2026-09 were taken until 30 September 2026. What you save now counts for the next cycle, Cycle 2026-11, which opens on 1 November 2026 and asks for updates by 20 November 2026.';
  expect(cycleSentence([winter, autumn], '2026-10-01')).toBe(wanted);
  expect(cycleSentence([autumn, winter], '2026-10-31')).toBe(wanted);
});

test('after the last cycle it says that the update counts once the next one is planned', () => {
  expect(cycleSentence([winter, autumn], '2026-12-01')).toBe(
    'Updates for the cycle Cycle 2026-11 were taken until 30 November 2026. The next cycle has no dates yet: what you save now counts for it once they are set.',
  );
});
