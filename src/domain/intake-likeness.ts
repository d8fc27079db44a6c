import { titleFor, type Action } from './action.ts';
import type { Alike, Likeness } from './intake-fate.ts';
import { compareRefs } from './section.ts';
import { asRead, sameWords, sharedWords, stemsOf } from './same-words.ts';

/** From here on two wordings are like each other. */
export const leastAlike = 0.75;

// wordings that share fewer words than this are nowhere near leastAlike
const leastShared = 0.4;
// of those that share the most words, and of those that share them all
const mostCompared = { near: 5, whole: 50 } as const;

type Wording = {
  readonly ref: string;
  readonly text: string;
  readonly read: string;
  readonly stems: ReadonlySet<string>;
};

/**
 * Finds the actions of a plan whose wording is like that of another action, the likest first. Only the few that share most
 * words are compared, so that a thousand actions beside a thousand take about a second.
 */
export function createLikest(
  actions: Iterable<Action>,
  alike: Alike,
): (action: Action) => readonly Likeness[] {
  const wordings: Wording[] = [];
  const byStem = new Map<string, number[]>();
  for (const action of actions)
    for (const text of wordingsOf(action)) {
      const stems = stemsOf(text);
      for (const stem of stems) {
        const places = byStem.get(stem);
        if (places === undefined) byStem.set(stem, [wordings.length]);
        else places.push(wordings.length);
      }
      wordings.push({ ref: action.ref, text, read: asRead(text), stems });
    }
  const near = (stems: ReadonlySet<string>): readonly Wording[] => {
    const shared = new Map<number, number>();
    for (const stem of stems)
      for (const place of byStem.get(stem) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .flatMap(([place, count]) => {
        const wording = wordings[place];
        const share = wording === undefined ? 0 : (2 * count) / (wording.stems.size + stems.size);
        return wording !== undefined && share >= leastShared ? { wording, share } : [];
      })
      .sort((a, b) => b.share - a.share || compareRefs(a.wording.ref, b.wording.ref))
      .filter(({ share }, at) => at < mostCompared.near || (share > 0.95 && at < mostCompared.whole))
      .map(({ wording }) => wording);
  };
  return (action) => {
    const best = new Map<string, number>();
    for (const text of wordingsOf(action)) {
      const read = asRead(text);
      for (const wording of near(stemsOf(text))) {
        const score = read === wording.read ? 1 : alike(text, wording.text);
        best.set(wording.ref, Math.max(best.get(wording.ref) ?? 0, score));
      }
    }
    return [...best]
      .map(([ref, score]) => ({ ref, score }))
      .filter(({ score }) => score >= leastAlike)
      .sort((a, b) => b.score - a.score || compareRefs(a.ref, b.ref));
  };
}

/** How alike two actions with the same number are: by wording or title, whichever says more. */
export function likenessOf(one: Action, other: Action, alike: Alike): number {
  const texts = (action: Action) => [...new Set([action.description, action.title])];
  let best = 0;
  for (const a of texts(one))
    for (const b of texts(other)) {
      if (sameWords(a, b)) return 1;
      const mayBe = sharedWords(stemsOf(a), stemsOf(b)) > 0;
      if (mayBe) best = Math.max(best, alike(a, b));
    }
  return best;
}

// short titles such as 'Training' say too little to find an action by
function wordingsOf({ title, description }: Action): readonly string[] {
  const isOwnTitle = title !== titleFor(description) && title.split(' ').length >= 4;
  return isOwnTitle ? [description, title] : [description];
}
