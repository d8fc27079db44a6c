import type { TrialPage } from '../browser/trial-page.ts';

/** Something a screen reader says by itself: when somebody pauses (polite), or at once. */
export type Heard = { readonly how: 'polite' | 'at once'; readonly words: string };

type Frame = ReturnType<TrialPage['frame']>;

/** Begins to write down what the live regions of the tab say. To be called again after a reload. */
export async function listen(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    // a place of our own on the window
    const here = window as Window & { onePlanHeard?: { how: 'polite' | 'at once'; words: string }[] };
    const heard: { how: 'polite' | 'at once'; words: string }[] = [];
    here.onePlanHeard = heard;
    const live =
      '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]';
    const last = new WeakMap<Element, string>();
    const wordsOf = (region: Element) =>
      (region instanceof HTMLElement ? region.innerText : '').replaceAll(/\s+/g, ' ').trim();
    for (const region of document.querySelectorAll(live)) last.set(region, wordsOf(region));
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (around) touched.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const one of [node, ...node.querySelectorAll(live)]) if (one.matches(live)) touched.add(one);
        }
      }
      for (const region of touched) {
        const words = wordsOf(region);
        const before = last.get(region);
        last.set(region, words);
        const isAlert = region.matches('[role="alert"], [aria-live="assertive"]');
        // a polite place that comes with its words in it says nothing
        if (words === '' || words === before || (before === undefined && !isAlert)) continue;
        heard.push({ how: isAlert ? 'at once' : 'polite', words });
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What was heard since the last call, or since listening began. */
export async function heardIn(frame: Frame): Promise<readonly Heard[]> {
  return frame.evaluate(() => {
    // put there by `listen`
    const here = window as unknown as { onePlanHeard: { how: 'polite' | 'at once'; words: string }[] };
    return here.onePlanHeard.splice(0);
  });
}
