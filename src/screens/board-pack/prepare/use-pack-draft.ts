import { useCallback, useEffect, useRef, useState } from 'react';
import type { Curation } from '#domain/pack/curation.ts';
import type { Meeting } from '#domain/cycle/cycle.ts';
import type { Instant } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { latestOf, meetingKey } from '#screens/board-pack/meetings.ts';
import { openPack } from '#store/frozen-file.ts';
import type { Store } from '#store/state.ts';
import { changed, issuedAs, startOf, takenUp, type PackDraft } from './pack-draft.ts';

/** How long typing rests before it is kept, ms. */
const restMs = 400;

/** Steady typing is kept at least this often, ms. */
const longestMs = 2000;

/** How long the turn to write may take before the person is told that another tab has it, ms. */
const elsewhereAfterMs = 700;

/** A pack that is being prepared, kept on the device as the admin goes. */
export type PackWriting = {
  readonly meeting: Meeting;
  readonly draft: PackDraft;
  /** When it was last kept on this device; null when it was not. */
  readonly keptAt: Instant | null;
  /** The version whose highlights, words and asks it began with just now; null where it began with none. */
  readonly startedFrom: IssuedPack | null;
  /** Why those of the version before could not be opened; null when nothing went wrong. */
  readonly startError: unknown;
  change(part: Partial<PackDraft>): void;
  curate(next: (now: Curation) => Curation): void;
  /** Keeps what was typed at once; to be waited for before it is issued. */
  flush(): Promise<void>;
  /** Forgets the draft: it was issued, or is begun anew. */
  forget(): Promise<void>;
};

type Held = Pick<PackWriting, 'draft' | 'keptAt' | 'startedFrom' | 'startError'>;

/** The pack of a meeting in the making. 'elsewhere' while another tab of this browser prepares the same one. */
export function usePackDraft(store: Store, meeting: Meeting): PackWriting | 'opening' | 'elsewhere' {
  const [held, setHeld] = useState<Held | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const firstUnkept = useRef<number | null>(null);
  const latest = useRef<PackDraft | null>(null);
  const isDirty = useRef(false);
  const { body, on } = meeting;

  const flush = useCallback(async () => {
    const draft = latest.current;
    if (draft === null || !isDirty.current) return;
    isDirty.current = false;
    firstUnkept.current = null;
    const at = store.world.now().toISOString();
    await store.curations.keep({ ...draft, keptAt: at });
    const keptAt = store.curations.canKeep() ? at : null;
    setHeld((now) => (now === null ? now : { ...now, keptAt }));
  }, [store]);

  useEffect(() => {
    let isGone = false;
    const late = setTimeout(() => setElsewhere(true), elsewhereAfterMs);
    const letGo = store.turnToWrite(`pack ${meetingKey({ body, on })}`, () => {
      clearTimeout(late);
      void open(store, { body, on }).then((opened) => {
        if (isGone) return;
        latest.current = opened.draft;
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
  }, [store, body, on, flush]);

  useEffect(() => {
    const handleLeave = () => void flush();
    document.addEventListener('visibilitychange', handleLeave);
    window.addEventListener('pagehide', handleLeave);
    return () => {
      document.removeEventListener('visibilitychange', handleLeave);
      window.removeEventListener('pagehide', handleLeave);
    };
  }, [flush]);

  const draft = held?.draft;
  useEffect(() => {
    if (draft === undefined) return undefined;
    const waited = firstUnkept.current === null ? 0 : store.world.now().getTime() - firstUnkept.current;
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(restMs, longestMs - waited)));
    return () => clearTimeout(timer);
  }, [draft, flush, store]);

  const forget = useCallback(async () => {
    isDirty.current = false;
    await store.curations.drop(body, on);
  }, [store, body, on]);

  if (held === null) return isElsewhere ? 'elsewhere' : 'opening';
  // the last words count, also where two changes come before the page is drawn again
  const change = (part: Partial<PackDraft>) => {
    const next = changed(latest.current ?? held.draft, part);
    latest.current = next;
    isDirty.current = true;
    firstUnkept.current ??= store.world.now().getTime();
    setHeld((now) => (now === null ? now : { ...now, draft: next }));
  };
  return {
    meeting,
    ...held,
    change,
    curate: (next) => change({ curation: next((latest.current ?? held.draft).curation) }),
    flush,
    forget,
  };
}

async function open(store: Store, meeting: Meeting): Promise<Held> {
  const none = { keptAt: null, startedFrom: null, startError: null };
  const kept = await store.curations.read(meeting.body, meeting.on);
  const state = store.getState();
  if (state.phase !== 'ready') throw new Error('a form needs the loaded plan');
  if (kept !== null) {
    const { keptAt, ...draft } = kept;
    if (issuedAs(draft, state.snapshot.packs.values()) === null)
      return { ...none, draft: takenUp(draft, state.snapshot, store.today()), keptAt };
    // its issue reached the library since: what comes now is another version
    await store.curations.drop(meeting.body, meeting.on);
  }
  const draft = startOf(state.snapshot, meeting, store.today());
  const before = latestOf(state.snapshot.packs.values(), meeting);
  if (before === null) return { ...none, draft };
  try {
    const { curation } = await openPack(store.world, before);
    return { ...none, draft: { ...draft, marking: before.marking, curation }, startedFrom: before };
  } catch (startError) {
    // said on the page: it can be prepared without, and 'Start from' tries again
    return { ...none, draft, startError };
  }
}
