import { useState } from 'react';
import type { RiskReviewEntry } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Risk } from '#domain/risk/risk.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { useKept, type Kept } from '#screens/parts/use-kept.ts';
import { useReady } from '#screens/use-store.ts';

/** What is filled in of a form about the register. */
type Typed = {
  /** Of the review that it records: the same one however often it is tried. */
  readonly id: string;
  /** The plan as it was when this was begun: what others changed since is told before it is written over. */
  readonly shown: Snapshot;
  readonly risk: Partial<Risk>;
  /** The entry as it was when its edit began. */
  readonly opened: Risk | null;
  readonly review: Partial<RiskReviewEntry>;
  /** The reason, or what has happened. */
  readonly words: string;
  /** Entries to merge. */
  readonly refs: readonly string[];
  /** '' where the day was taken out, null where nobody touched it. */
  readonly on: CivilDate | null;
};

/** What is filled in of one form, and how it is altered part by part. */
export type RiskTyping = Kept<Typed> & { set(part: Partial<Typed>): void };

const typings = keepingOf<Typed>();

/** What is filled in of the form of this name. */
export function useRiskTyping(name: string): RiskTyping {
  const { store, snapshot } = useReady();
  const [begin] = useState(() => ({ ...nothing, id: store.newId(), shown: snapshot }));
  const kept = useKept<Typed>(typings, name, begin);
  return { ...kept, set: (part) => kept.change((now) => ({ ...now, ...part })) };
}

const nothing: Omit<Typed, 'id' | 'shown'> = {
  risk: {},
  opened: null,
  review: {},
  words: '',
  refs: [],
  on: null,
};
