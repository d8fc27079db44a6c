import type { Locator } from 'playwright-core';

import type { TrialPage } from '../browser/trial-page.ts';

/** What the focus is on: its role and its name as assistive technology has them. Both '' where the focus is lost. */
export type Stop = { readonly role: string; readonly name: string };

type Seen = Pick<TrialPage, 'page' | 'tab' | 'frame'>;

/**
 * Somebody who has only a keyboard. Every way there is one of Tab; each stop on it is checked: it comes after the one
 * before in the page, it looks other than without the focus, and there is always a next one.
 */
export type Hands = {
  /** Presses Tab until the focus is on this; with Shift where it is before. Fails where Tab never comes there. */
  tabTo(role: string, name: string | RegExp, way?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Presses a key, waits for what comes of it, and checks that the focus is not lost. */
  press(key: string, until?: Locator): Promise<void>;
  /** Types, in place of what stands in the field. */
  type(text: string): Promise<void>;
  /** Where the focus is. */
  at(): Promise<Stop>;
  /** Waits until the focus is on this, which the page moved it to. Gives what that is. */
  comesTo(role: string, name: string | RegExp): Promise<Stop>;
  /** How many keys were pressed so far that type no text. */
  pressed(): number;
};

/** The longest way of Tab that anybody is asked to go. */
const longestWay = 90;

/** Puts somebody with only a keyboard before a page. */
export function handsOn(seen: Seen): Hands {
  const { page, tab, frame } = seen;
  let nPressed = 0;
  const at = async (): Promise<Stop> => {
    const focused = tab.locator(':focus');
    return (await focused.count()) === 0 ? nowhere : stopIn(focused);
  };
  const fits = (stop: Stop, role: string, name: string | RegExp) =>
    stop.role === role && (typeof name === 'string' ? stop.name.startsWith(name) : name.test(stop.name));
  const step = async (way: 'Tab' | 'Shift+Tab') => {
    await frame().evaluate(lookAtFocus);
    nPressed += 1;
    await page.keyboard.press(way);
    const fault = await frame().evaluate(compareWithLast, way === 'Tab' ? 1 : -1);
    if (fault !== '') throw new Error(fault);
  };
  const hold = async () => {
    if (!(await frame().evaluate(keepsFocus))) throw new Error('The focus is lost');
  };
  return {
    at,
    pressed: () => nPressed,
    tabTo: async (role, name, way = 'Tab') => {
      const met: string[] = [];
      while (met.length < longestWay) {
        await step(way);
        const stop = await at();
        if (fits(stop, role, name)) return;
        met.push(`${stop.role} ${stop.name.slice(0, 40)}`);
      }
      throw new Error(`${way} never came to ${role} ${String(name)}, only to ${met.join(' | ')}`);
    },
    press: async (key, until) => {
      nPressed += 1;
      await page.keyboard.press(key);
      if (until !== undefined) await until.first().waitFor();
      await hold();
    },
    type: async (text) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    comesTo: async (role, name) => {
      // frames, not time: what moves the focus does so with the drawing of what it moves to
      let last = nowhere;
      for (let tries = 0; tries < 200; tries += 1) {
        last = await at();
        if (fits(last, role, name)) return last;
        await frame().evaluate(nextFrame);
      }
      throw new Error(`The focus came to ${last.role} ‘${last.name}’, not to ${role} ${String(name)}`);
    },
  };
}

/** Where the focus is when it is lost. */
export const nowhere: Stop = { role: '', name: '' };

// the first line of what Playwright tells of the accessibility tree: '- button "Save"'
async function stopIn(focused: Locator): Promise<Stop> {
  const [line = ''] = (await focused.ariaSnapshot()).split('\n');
  // a name with a colon in it stands in the quotes of YAML
  const said = line
    .replace(/^- /, '')
    .replace(/^'((?:[^']|'')*)'.*$/, (_, inside: string) => inside.replaceAll("''", "'"));
  const parts = /^([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(said);
  if (parts === null) return { role: 'none', name: await focused.innerText() };
  const [, role = '', name = ''] = parts;
  // what takes no name from what it holds is told by its words
  return { role, name: name === '' ? await focused.innerText() : name.replaceAll(/\\(.)/g, '$1') };
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

// within some frames of an action something has the focus: what is drawn next may still be taking it
async function keepsFocus(): Promise<boolean> {
  for (let frames = 0; frames < 60; frames += 1) {
    if (document.activeElement !== null && document.activeElement !== document.body) return true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return false;
}

type Looked = Window & {
  onePlanLooked?: { readonly focused: Element; readonly look: string; readonly lookOf: () => string };
};

/** Remembers in the page what has the focus, and how it and what is around it look with it. */
async function lookAtFocus(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // a place of our own on the window
  const here = window as Looked;
  const focused = document.activeElement;
  delete here.onePlanLooked;
  // what takes the focus by script, such as a title, is no stop of Tab
  if (focused === null || focused === document.body || focused.getAttribute('tabindex') === '-1') return;
  const parts: Element[] = [focused];
  for (const one of [focused.parentElement, focused.parentElement?.parentElement]) if (one) parts.push(one);
  for (const one of focused.parentElement?.children ?? []) parts.push(one);
  const lookOf = () =>
    parts
      .flatMap((one) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
      .map((style) =>
        [
          style.outlineStyle === 'none' ? '' : style.outline,
          style.boxShadow,
          style.border,
          style.backgroundColor,
          style.transform,
          style.left,
          style.textDecoration,
          style.opacity,
        ].join(),
      )
      .join(';');
  here.onePlanLooked = { focused, look: lookOf(), lookOf };
}

/** What is wrong with the step from what was looked at to what has the focus now; '' when nothing is. */
async function compareWithLast(direction: number): Promise<string> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const here = window as Looked;
  const before = here.onePlanLooked;
  const after = document.activeElement;
  if (before === undefined || after === null || after === document.body) return '';
  const { focused } = before;
  const nameOf = (one: Element) =>
    `${one.tagName.toLowerCase()} ‘${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 60)}’ #${one.id}`;
  if (after === focused) {
    // a field for a day has stops of its own
    return focused.matches('input[type="date"], input[type="time"]')
      ? ''
      : `Tab does not leave ${nameOf(focused)}`;
  }
  if (!focused.isConnected) return '';
  if (before.look === before.lookOf()) return `Nothing shows the focus on ${nameOf(focused)}`;
  const follows = focused.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isBack = after.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (direction > 0 ? !follows : !isBack) {
    // after the last stop it begins again with the first, and before the first with the last
    const end = direction > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    const isRound = ![
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].some(
      (one) =>
        (focused.compareDocumentPosition(one) & end) !== 0 &&
        !focused.contains(one) &&
        !one.contains(focused) &&
        // the others of a group of choices are no stops of their own
        !(one.matches('[type="radio"]') && focused.matches('[type="radio"]')) &&
        !one.matches(':disabled, [tabindex="-1"], [data-tabster-dummy], [hidden]') &&
        one.checkVisibility({ visibilityProperty: true }),
    );
    return isRound ? '' : `Tab goes from ${nameOf(focused)} back to ${nameOf(after)}`;
  }
  return '';
}
