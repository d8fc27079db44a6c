import type { Frame } from 'playwright-core';

import { standsStill } from '../browser/axe.ts';

/**
 * By how many pixels the page stays wider than its window; 0 when it does not scroll sideways. A layout that follows a
 * new width is given the frames it needs to settle.
 */
export async function overhangIn(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    const root = document.documentElement;
    const overhang = () => root.scrollWidth - root.clientWidth;
    for (let frames = 0; frames < 120 && overhang() > 0; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return overhang();
  });
}

/**
 * What is lost with the text spacing that people may set (WCAG 1.4.12: lines 1.5, letters 0.12, words 0.16, paragraphs
 * 2 times the size of the letters): text that is cut off, and text that stands upon other text. [] when nothing is. The
 * spacing stays until `withoutSpacing`.
 */
export async function lostWithSpacing(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await standsStill(frame);
  return frame.evaluate(() => {
    const lost: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      lost.push(`sideways by ${String(root.scrollWidth - root.clientWidth)} px`);
    // what only a screen reader is to find is a pixel or less; what is hidden has no size
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 2 &&
        height > 2 &&
        element.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
          contentVisibilityAuto: true,
        })
      );
    };
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} ‘${(element.textContent ?? '').trim().slice(0, 60)}’`;
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || (element.textContent ?? '').trim() === '') continue;
      if (element.closest('select, option, textarea, svg, [data-tabster-dummy]') !== null) continue;
      // what a chart draws stands in the table beside it
      if (element.matches('.fui-cart__root')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
      // what is folded after some lines has the way to the rest beside it
      const isFolded =
        getComputedStyle(element).getPropertyValue('-webkit-line-clamp') !== 'none' &&
        element.parentElement?.querySelector('button, a[href]') !== null;
      if (isCut && !isFolded && isSeen(element)) lost.push(`cut off: ${nameOf(element)}`);
    }
    type Piece = { readonly box: DOMRect; readonly of: Element };
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      if (of === null || (node.textContent ?? '').trim() === '' || !isSeen(of)) continue;
      // words right in what is folded up have a place all the same
      if (of.matches('details:not([open])')) continue;
      let isLoose = of.closest('select, option, svg, script, style') !== null;
      const windows: DOMRect[] = [];
      for (let up: Element | null = of; up !== null && !isLoose; up = up.parentElement) {
        const { position, clipPath, clip, overflowX } = getComputedStyle(up);
        isLoose = ['sticky', 'fixed'].includes(position) || clipPath !== 'none' || clip !== 'auto';
        if (overflowX !== 'visible') windows.push(up.getBoundingClientRect());
      }
      if (isLoose) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // what is folded away, or scrolled out of its region, stands upon nothing
        const isIn = windows.every(
          ({ left, right, top, bottom }) =>
            box.left < right && box.right > left && box.bottom - 2 <= bottom && box.top + 2 >= top,
        );
        if (box.width > 1 && isIn) pieces.push({ box, of });
      }
    }
    pieces.sort((a, b) => a.box.top - b.box.top);
    for (const [at, { box, of }] of pieces.entries())
      for (let next = at + 1; next < pieces.length; next += 1) {
        const other = pieces[next];
        if (other === undefined || other.box.top >= box.bottom) break;
        // the lines of one text are as far apart as its line height says, but for those that are folded away
        if (other.of === of) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        const least = Math.min(box.height, other.box.height);
        if (wide > 2 && high > least * 0.4) lost.push(`${nameOf(of)} upon ${nameOf(other.of)}`);
      }
    return lost.slice(0, 10);
  });
}

/** Takes the text spacing away again. */
export async function withoutSpacing(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
}

/**
 * What stays hidden behind what sticks to the window when the keyboard comes to it, from above or from below, and whether
 * what sticks takes more than half of the window. [] when nothing does.
 */
export async function coveredIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const covered = new Set<string>();
    const isStuck = (element: Element | null) => {
      for (let up = element; up !== null; up = up.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(up).position)) return true;
      return false;
    };
    const isCovered = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, root.clientWidth)) / 2;
      return [top + 3, (top + bottom) / 2, bottom - 3].every((y) => {
        const there = document.elementFromPoint(x, y);
        return there === null || (!there.contains(element) && !element.contains(there) && isStuck(there));
      });
    };
    const inDialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
    const stops = (inDialog ?? document).querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    for (const stop of stops) {
      if (stop.matches(':disabled, [tabindex="-1"], [data-tabster-dummy], [aria-hidden="true"]')) continue;
      const { width, height, right } = stop.getBoundingClientRect();
      if (width < 2 || height < 2 || right < 0 || !stop.checkVisibility({ visibilityProperty: true }))
        continue;
      for (const from of [0, root.scrollHeight]) {
        if (inDialog === null) window.scrollTo({ top: from, behavior: 'instant' });
        stop.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        if (isCovered(stop))
          covered.add(`${stop.tagName.toLowerCase()} ‘${(stop.textContent || stop.id).trim().slice(0, 60)}’`);
      }
    }
    if (inDialog === null) {
      window.scrollTo({ top: root.scrollHeight / 2, behavior: 'instant' });
      const marks = Array.from({ length: 16 }, (_, at) => ((at + 0.5) * root.clientHeight) / 16);
      const stuck = marks.filter((y) => isStuck(document.elementFromPoint(root.clientWidth / 2, y))).length;
      if (stuck > 8) covered.add(`${String(stuck)} sixteenths of the window are stuck`);
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    return [...covered].slice(0, 10);
  });
}

/** What is wrong with the name of a screen: it has one heading of the first level, which the window is named by. [] when all is well. */
export async function namesIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const heads = [...document.querySelectorAll('h1')]
      .filter((head) => head.checkVisibility())
      .map((head) => head.innerText.trim());
    const wrong: string[] = [];
    if (heads.length !== 1 || heads[0] === '')
      wrong.push(`headings of the first level: ${heads.join(' | ')}`);
    if (document.title === '' || document.documentElement.lang === '') wrong.push('no title or no language');
    return wrong;
  });
}

/** What moves although the person asked for no motion. [] when nothing does. */
export async function movingIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && Number(effect?.getComputedTiming().duration) > 1,
      )
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 120) ?? '') : 'something',
      ),
  );
}
