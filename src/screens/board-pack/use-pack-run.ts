import { useCallback, useEffect, useRef, useState } from 'react';
import type { Meeting } from '#domain/cycle.ts';
import { packOf } from '#domain/pack.ts';
import { makePack, PackError } from '#pack/make-pack.ts';
import { listPacks, nextVersion } from '#store/library.ts';
import { writeAndSave, type MadePack } from '#store/make-pack.ts';
import type { ReadyState, Store } from '#store/state.ts';

/** How far the making of a pack is. `percent` is how much of the workbook is written. */
export type PackRun =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'writing'; readonly percent: number }
  | { readonly at: 'saving'; readonly name: string }
  | { readonly at: 'cancelled' }
  /** Nothing was made: so many changes of this person are still on their way to the library. */
  | { readonly at: 'unsent'; readonly count: number }
  /** Nothing was made. */
  | { readonly at: 'failed'; readonly error: unknown }
  /** `address` is where the browser can fetch the workbook while this screen is open. */
  | { readonly at: 'made'; readonly made: MadePack; readonly meeting: Meeting; readonly address: string };

/** One pack in the making, as far as cancelling has to know. */
type Making = { isCancelled: boolean; isSaving: boolean; end: () => void };

/** Makes board packs, one at a time. `cancel` works at once, except while a file is on its way to the library. */
export function usePackRun(store: Store): {
  readonly run: PackRun;
  readonly start: (meeting: Meeting) => Promise<void>;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<PackRun>({ at: 'idle' });
  const current = useRef<Making | null>(null);
  const address = useRef<string | null>(null);

  const cancel = useCallback(() => {
    const making = current.current;
    if (making === null || making.isSaving) return;
    current.current = null;
    making.isCancelled = true;
    making.end();
    setRun({ at: 'cancelled' });
  }, []);
  // leaving the screen ends the worker; a file on its way to the library still arrives
  useEffect(
    () => () => {
      cancel();
      current.current = null;
      letGo(address);
    },
    [cancel],
  );

  const start = useCallback(
    async (meeting: Meeting) => {
      const making: Making = { isCancelled: false, isSaving: false, end: () => undefined };
      const show = (next: PackRun) => {
        if (current.current === making) setRun(next);
      };
      current.current = making;
      letGo(address);
      setRun({ at: 'reading' });
      try {
        const made = await make(store, meeting, making, show);
        if (made === null || current.current !== making) return;
        address.current = URL.createObjectURL(made.workbook);
        show({ at: 'made', made, meeting, address: address.current });
      } catch (error) {
        // a cancelled one has said so already
        show({ at: 'failed', error });
      }
    },
    [store],
  );
  return { run, start, cancel };
}

// null: nothing was made, and it has been said why
async function make(
  store: Store,
  meeting: Meeting,
  making: Making,
  show: (run: PackRun) => void,
): Promise<MadePack | null> {
  const plan = await freshPlan(store);
  // they are on this screen already; a pack with them would hold what the library does not
  if (plan.outbox.length > 0) {
    show({ at: 'unsent', count: plan.outbox.length });
    return null;
  }
  const packs = await listPacks(store.world);
  const wish = {
    body: meeting.body,
    meetingOn: meeting.on,
    version: nextVersion(packs, meeting.body, meeting.on),
  };
  const write = async (version: number): Promise<Blob> => {
    if (making.isCancelled) throw new PackError('cancelled', 'The pack was cancelled.');
    making.isSaving = false;
    show({ at: 'writing', percent: 0 });
    let shown = 0;
    const begun = makePack(packFor(plan, store, wish, version), (done, of) => {
      const percent = of === 0 ? 0 : Math.floor((done / of) * 100);
      // many steps make one percent, and only that is shown
      if (percent !== shown) show({ at: 'writing', percent });
      shown = percent;
    });
    making.end = begun.cancel;
    return begun.done;
  };
  return writeAndSave(store.world, wish, write, (name) => {
    making.isSaving = true;
    show({ at: 'saving', name });
  });
}

function letGo(address: { current: string | null }): void {
  if (address.current !== null) URL.revokeObjectURL(address.current);
  address.current = null;
}

/** The plan as the library has it now: a pack made from an old page would leave the last updates out. */
async function freshPlan(store: Store): Promise<ReadyState> {
  await store.load();
  const state = store.getState();
  if (state.phase === 'ready' && state.error === null) return state;
  throw state.phase === 'ready' || state.phase === 'failed'
    ? state.error
    : new Error('the plan is not loaded');
}

function packFor(
  { snapshot, me }: ReadyState,
  store: Store,
  wish: { readonly body: string; readonly meetingOn: string },
  version: number,
) {
  return packOf(snapshot, {
    body: wish.body,
    meetingOn: wish.meetingOn,
    asAt: store.today(),
    preparedBy: me.name,
    version,
    marking: snapshot.plan.marking,
    generatedAt: store.world.now().toISOString(),
  });
}
