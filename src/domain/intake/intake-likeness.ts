import { titleFor, type Action } from '#domain/action.ts';
import type { Alike, Likeness } from './intake-fate.ts';
import { compareRefs } from '#domain/section.ts';
import { asRead, sameWords, sharedWords, stemsOf } from '#domain/same-words.ts';

// from here on two wordings are like each other
const leastAlike = 0.75;

// wordings that share fewer words than this are nowhere near leastAlike, and of two with one number nowhere near the same
const leastShared = { any: 0.4, sameNumber: 0.2 } as const;
// of those that share about as many words as the nearest, and of those that share them all
const mostCompared = { near: 3, whole: 50 } as const;

type Wording = {
  readonly ref: string;
  readonly text: string;
  readonly read: string;
  readonly stems: ReadonlySet<string>;
};

/** The actions of a plan with words like those of an action, the likest first. */
export type Likest = (action: Action) => readonly Likeness[];

// a plan does not change while somebody decides what becomes of a file, and each decision asks again
const known = new WeakMap<ReadonlyMap<string, Action>, { readonly alike: Alike; readonly likest: Likest }>();

/**
 * Finds the actions of a plan whose wording is like that of another action. Only the few that share most words are
 * compared, and what was found is kept as long as the plan: a thousand actions beside a thousand take a third of a second
 * once.
 */
export function likestIn(actions: ReadonlyMap<string, Action>, alike: Alike): Likest {
  const before = known.get(actions);
  if (before?.alike === alike) return before.likest;
  const likest = remembered(createLikest(actions.values(), alike));
  known.set(actions, { alike, likest });
  return likest;
}

// by the words alone: what else is said of an action does not count
function remembered(likest: Likest): Likest {
  const found = new Map<string, readonly Likeness[]>();
  return (action) => {
    const words = JSON.stringify([action.title, action.description]);
    const before = found.get(words) ?? likest(action);
    found.set(words, before);
    return before;
  };
}

function createLikest(actions: Iterable<Action>, alike: Alike): Likest {
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
    const counts = new Uint32Array(wordings.length);
    for (const stem of stems)
      for (const place of byStem.get(stem) ?? []) counts[place] = (counts[place] ?? 0) + 1;
    const found: { readonly wording: Wording; readonly share: number }[] = [];
    for (let place = 0; place < counts.length; place += 1) {
      const shared = counts[place] ?? 0;
      const wording = shared === 0 ? undefined : wordings[place];
      if (wording === undefined) continue;
      const share = (2 * shared) / (wording.stems.size + stems.size);
      if (share >= leastShared.any) found.push({ wording, share });
    }
    found.sort((a, b) => b.share - a.share || compareRefs(a.wording.ref, b.wording.ref));
    const nearest = found[0]?.share ?? 0;
    return found
      .filter(({ share }, at) =>
        share > 0.95 ? at < mostCompared.whole : at < mostCompared.near && share > nearest - 0.15,
      )
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
  const texts = ({ title, description }: Action) =>
    title === titleFor(description) ? [description] : [description, title];
  let best = 0;
  for (const a of texts(one))
    for (const b of texts(other)) {
      if (sameWords(a, b)) return 1;
      if (sharedWords(stemsOf(a), stemsOf(b)) >= leastShared.sameNumber) best = Math.max(best, alike(a, b));
    }
  return best;
}

// short titles such as 'Training' say too little to find an action by
function wordingsOf({ title, description }: Action): readonly string[] {
  const isOwnTitle = title !== titleFor(description) && title.split(' ').length >= 4;
  return isOwnTitle ? [description, title] : [description];
}
