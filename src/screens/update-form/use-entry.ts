import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { historyOf, type Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import type { Draft } from '#store/draft.ts';
import type { Store } from '#store/state.ts';

/** How long typing rests before it is kept, ms. */
const restMs = 400;

/** What a lead is writing about one action, kept on the device as they go. */
export type Writing = {
  readonly updateId: string;
  readonly entry: UpdateEntry;
  /** When the kept draft was written that the form opened with; null when it opened fresh. */
  readonly restoredAt: string | null;
  /** Last update of the action when writing began. */
  readonly basedOn: string | null;
  /** When the text was last kept on this device; null when it was not. */
  readonly keptAt: string | null;
  change(part: Partial<UpdateEntry>): void;
  /** Forgets the draft; the form starts afresh. */
  discard(): Promise<void>;
  /** Forgets the draft because it was sent. */
  finish(): Promise<void>;
};

type Held = Pick<Writing, 'updateId' | 'entry' | 'restoredAt' | 'basedOn' | 'keptAt'>;

/** The writing for an action; null while the device is asked for a draft. */
export function useEntry(store: Store, snapshot: Snapshot, action: Action): Writing | null {
  const [held, setHeld] = useState<Held | null>(null);
  const dirty = useRef<Draft | null>(null);
  const ref = action.ref;

  const flush = useCallback(async () => {
    const draft = dirty.current;
    if (draft === null) return;
    dirty.current = null;
    await store.desk.keep(draft);
    const keptAt = store.desk.canKeep() ? draft.keptAt : null;
    setHeld((now) => (now === null || now.updateId !== draft.updateId ? now : { ...now, keptAt }));
  }, [store]);

  useEffect(() => {
    let isGone = false;
    void openDraft(store, snapshot, ref).then((opened) => {
      if (!isGone) setHeld(opened);
    });
    return () => {
      isGone = true;
    };
    // opened once for an action: what others change meanwhile must not replace what is being typed
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, ref]);

  useEffect(() => {
    const handleLeave = () => void flush();
    document.addEventListener('visibilitychange', handleLeave);
    window.addEventListener('pagehide', handleLeave);
    return () => {
      document.removeEventListener('visibilitychange', handleLeave);
      window.removeEventListener('pagehide', handleLeave);
      void flush();
    };
  }, [flush]);

  const entry = held?.entry;
  useEffect(() => {
    const timer = setTimeout(() => void flush(), restMs);
    return () => clearTimeout(timer);
  }, [entry, flush]);

  if (held === null) return null;
  const forget = async () => {
    dirty.current = null;
    await store.desk.drop(ref);
  };
  return {
    ...held,
    change: (part) => {
      const next = { ...held.entry, ...part };
      dirty.current = {
        actionRef: ref,
        updateId: held.updateId,
        entry: next,
        basedOn: held.basedOn,
        keptAt: store.world.now().toISOString(),
      };
      setHeld({ ...held, entry: next });
    },
    discard: async () => {
      await forget();
      setHeld(freshStart(store, snapshot, ref));
    },
    finish: forget,
  };
}

async function openDraft(store: Store, snapshot: Snapshot, ref: string): Promise<Held> {
  const draft = await store.desk.read(ref);
  if (draft === null) return freshStart(store, snapshot, ref);
  if (snapshot.updates.has(draft.updateId)) {
    // it reached the library after all, and only the answer was lost
    await store.desk.drop(ref);
    return freshStart(store, snapshot, ref);
  }
  const { updateId, entry, basedOn, keptAt } = draft;
  return { updateId, entry, basedOn, keptAt, restoredAt: keptAt };
}

function freshStart(store: Store, snapshot: Snapshot, ref: string): Held {
  const action = snapshot.actions.get(ref);
  return {
    updateId: store.newId(),
    entry: entryFrom(snapshot, ref),
    basedOn: action?.lastUpdateId ?? null,
    restoredAt: null,
    keptAt: null,
  };
}

/** A new entry filled from the last update, so that only what is new has to be typed. Activity is always new. */
export function entryFrom(snapshot: Snapshot, ref: string): UpdateEntry {
  const action = snapshot.actions.get(ref);
  const last = historyOf(snapshot, ref)[0];
  const status = statusOf(snapshot.scheme, action?.status ?? '');
  return {
    status: action?.status ?? '',
    reason: status.needsReason ? (action?.latestReason ?? '') : '',
    activity: '',
    impact: action?.latestImpact ?? '',
    impactRating: action?.impactRating ?? null,
    nextSteps: action?.latestNextSteps ?? '',
    forecastOn: action?.forecastOn ?? '',
    evidence: [],
    audience: last?.audience ?? 'board',
  };
}
