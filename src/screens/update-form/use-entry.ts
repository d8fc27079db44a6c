import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { prefillOf, takeUntouched, type Prefill } from '#domain/merge-update.ts';
import { historyOf, type Snapshot } from '#domain/snapshot.ts';
import type { StatusScheme } from '#domain/status.ts';
import type { Draft } from '#store/draft.ts';
import type { Store } from '#store/state.ts';
import { holdsAllOf } from '#store/take-back.ts';

/** How long typing rests before it is kept, ms. */
const restMs = 400;

/** Steady typing is kept at least this often, ms. */
const longestMs = 2000;

/** How long the turn to write may take before the person is told that another tab has it, ms. */
const elsewhereAfterMs = 700;

/** What a lead is writing about one action, kept on the device as they go. */
export type Writing = {
  readonly updateId: string;
  readonly entry: UpdateEntry;
  /** When the kept draft was written that the form opened with; null when it opened fresh. */
  readonly restoredAt: string | null;
  /** Last update of the action when writing began. */
  readonly basedOn: string | null;
  /** What was filled in at the beginning, or from somebody else's update since; null when that is not known. */
  readonly start: Prefill | null;
  /** The fields that were not touched here and have been taken from somebody else's update. */
  readonly taken: Partial<Prefill>;
  /** When the text was last kept on this device; null when it was not. */
  readonly keptAt: string | null;
  change(part: Partial<UpdateEntry>): void;
  /** Forgets the draft; the form starts afresh. */
  discard(): Promise<void>;
  /** Forgets the draft because it was sent. */
  finish(): Promise<void>;
};

type Held = Omit<Writing, 'change' | 'discard' | 'finish'>;

/**
 * The writing for an action. 'opening' while the device is asked for a draft; 'elsewhere' while another tab of this
 * browser writes about the same action: this one goes on with what is kept when that one is closed.
 */
export function useEntry(
  store: Store,
  scheme: StatusScheme,
  action: Action,
): Writing | 'opening' | 'elsewhere' {
  const [held, setHeld] = useState<Held | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const firstUnkept = useRef<number | null>(null);
  const dirty = useRef<Draft | null>(null);
  const ref = action.ref;

  const flush = useCallback(async () => {
    const draft = dirty.current;
    if (draft === null) return;
    dirty.current = null;
    firstUnkept.current = null;
    await store.desk.keep(draft);
    const keptAt = store.desk.canKeep() ? draft.keptAt : null;
    setHeld((now) => (now === null || now.updateId !== draft.updateId ? now : { ...now, keptAt }));
  }, [store]);

  useEffect(() => {
    let isGone = false;
    const late = setTimeout(() => setElsewhere(true), elsewhereAfterMs);
    const letGo = store.turnToWrite(ref, () => {
      clearTimeout(late);
      void openDraft(store, ref).then((opened) => {
        if (isGone) return;
        setElsewhere(false);
        setHeld(opened);
      });
    });
    return () => {
      isGone = true;
      clearTimeout(late);
      // the last words are on their way to the device before another tab reads them
      void flush().then(letGo);
    };
  }, [store, ref, flush]);

  useEffect(() => {
    const handleLeave = () => void flush();
    document.addEventListener('visibilitychange', handleLeave);
    window.addEventListener('pagehide', handleLeave);
    return () => {
      document.removeEventListener('visibilitychange', handleLeave);
      window.removeEventListener('pagehide', handleLeave);
    };
  }, [flush]);

  // somebody else's update arrived while this is being written: what was not touched here is theirs now
  const now = prefillOf(scheme, action);
  if (held !== null && held.start !== null && action.lastUpdateId !== held.updateId) {
    const { start } = held;
    const fields = takeUntouched(start, held.entry, now);
    if (JSON.stringify(start) !== JSON.stringify(now))
      setHeld({
        ...held,
        start: now,
        entry: { ...held.entry, ...fields },
        taken: { ...held.taken, ...fields },
      });
  }

  const entry = held?.entry;
  useEffect(() => {
    if (entry === undefined) return undefined;
    const waited = firstUnkept.current === null ? 0 : store.world.now().getTime() - firstUnkept.current;
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(restMs, longestMs - waited)));
    return () => clearTimeout(timer);
  }, [entry, flush, store]);

  if (held === null) return isElsewhere ? 'elsewhere' : 'opening';
  const forget = async () => {
    dirty.current = null;
    await store.desk.drop(ref, held.updateId);
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
        ...(held.start === null ? {} : { start: held.start }),
      };
      firstUnkept.current ??= store.world.now().getTime();
      setHeld({ ...held, entry: next });
    },
    discard: async () => {
      await forget();
      setHeld(freshStart(store, snapshotNow(store), ref));
    },
    finish: forget,
  };
}

async function openDraft(store: Store, ref: string): Promise<Held> {
  const draft = await store.desk.read(ref);
  const snapshot = snapshotNow(store);
  if (draft === null) return freshStart(store, snapshot, ref);
  const { entry, keptAt } = draft;
  const conflict = store.conflictOf(ref);
  const start = draft.start ?? (conflict === null ? null : prefillOf(snapshot.scheme, conflict.base));
  const kept = { entry, keptAt, restoredAt: keptAt, start, taken: {} };
  const arrived = snapshot.updates.get(draft.updateId);
  if (arrived === undefined) return { ...kept, updateId: draft.updateId, basedOn: draft.basedOn };
  if (holdsAllOf(arrived, entry)) {
    // it reached the library after all, and only the answer was lost; while it is on its way, the draft outlasts the page
    if (arrived.row !== null) await store.desk.drop(ref, draft.updateId);
    return freshStart(store, snapshot, ref);
  }
  // it arrived, and somebody typed on: what was typed since is the beginning of a new update
  return { ...kept, updateId: store.newId(), basedOn: arrived.id };
}

function snapshotNow(store: Store): Snapshot {
  const state = store.getState();
  if (state.phase !== 'ready') throw new Error('a form needs the loaded plan');
  return state.snapshot;
}

function freshStart(store: Store, snapshot: Snapshot, ref: string): Held {
  const action = snapshot.actions.get(ref);
  if (action === undefined) throw new Error('a form needs its action');
  const start = prefillOf(snapshot.scheme, action);
  const audience = historyOf(snapshot, ref)[0]?.audience ?? 'board';
  return {
    updateId: store.newId(),
    // activity is always new
    entry: { ...start, activity: '', evidence: [], audience, dataCheck: [] },
    basedOn: action.lastUpdateId,
    start,
    taken: {},
    restoredAt: null,
    keptAt: null,
  };
}
