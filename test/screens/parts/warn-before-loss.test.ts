import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHold, warnBeforeLoss } from '#screens/parts/warn-before-loss.ts';

let view: EventTarget;
beforeEach(() => {
  view = new EventTarget();
  vi.stubGlobal('window', view);
});
afterEach(() => vi.unstubAllGlobals());

/** Whether the browser would ask before the page goes. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  view.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test('asks from when it is told until it is called off', () => {
  expect(asks()).toBe(false);
  const end = warnBeforeLoss();
  expect(asks()).toBe(true);
  end();
  expect(asks()).toBe(false);
});

test('asks as long as one of several is at risk', () => {
  const [first, second] = [warnBeforeLoss(), warnBeforeLoss()];
  first();
  first();
  expect(asks()).toBe(true);
  second();
  expect(asks()).toBe(false);
});

test('what is only held keeps nobody from closing the page', () => {
  const hold = createHold();
  hold(true);
  expect(asks()).toBe(false);
  hold(false);
});
