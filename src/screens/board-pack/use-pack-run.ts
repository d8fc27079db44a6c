import { useCallback, useEffect, useRef, useState } from 'react';
import type { Meeting } from '#domain/cycle.ts';
import { packOf } from '#domain/pack.ts';
import { makePack, PackError } from '#pack/make-pack.ts';
import { listPacks, nextVersion } from '#store/library.ts';
import { writeAndSave, type MadePack } from '#store/make-pack.ts';
import type { ReadyState, Store } from '#store/store.ts';

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

/** Makes board packs, one at a time. `cancel` works until the saving begins, which takes a moment only. */
export function usePackRun(store: Store): {
  readonly run: PackRun;
  readonly start: (meeting: Meeting) => Promise<void>;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<PackRun>({ at: 'idle' });
  const stop = useRef<(() => void) | null>(null);
  const address = useRef<string | null>(null);
  // leaving the screen ends the worker; a file on its way to the library still arrives
  useEffect(
    () => () => {
      stop.current?.();
      letGo(address);
    },
    [],
  );

  const start = useCallback(
    async (meeting: Meeting) => {
      const making = { isCancelled: false, end: (): void => undefined };
      stop.current = () => {
        making.isCancelled = true;
        making.end();
      };
      const goOn = () => {
        if (making.isCancelled) throw new PackError('cancelled', 'The pack was cancelled.');
      };
      letGo(address);
      setRun({ at: 'reading' });
      try {
        const plan = await freshPlan(store);
        goOn();
        // they are on this screen already; a pack with them would hold what the library does not
        if (plan.outbox.length > 0) {
          setRun({ at: 'unsent', count: plan.outbox.length });
          return;
        }
        const packs = await listPacks(store.world);
        goOn();
        const wish = {
          body: meeting.body,
          meetingOn: meeting.on,
          version: nextVersion(packs, meeting.body, meeting.on),
        };
        const write = async (version: number) => {
          goOn();
          setRun({ at: 'writing', percent: 0 });
          const begun = makePack(packFor(plan, store, wish, version), (done, of) => {
            const percent = of === 0 ? 0 : Math.floor((done / of) * 100);
            // many steps make one percent, and only that is shown
            setRun((now) =>
              now.at === 'writing' && now.percent === percent ? now : { at: 'writing', percent },
            );
          });
          making.end = begun.cancel;
          return begun.done;
        };
        const made = await writeAndSave(store.world, wish, write, (name) => {
          stop.current = null;
          setRun({ at: 'saving', name });
        });
        address.current = URL.createObjectURL(made.workbook);
        setRun({ at: 'made', made, meeting, address: address.current });
      } catch (error) {
        const isCancelled = error instanceof PackError && error.kind === 'cancelled';
        setRun(isCancelled ? { at: 'cancelled' } : { at: 'failed', error });
      } finally {
        stop.current = null;
      }
    },
    [store],
  );
  const cancel = useCallback(() => stop.current?.(), []);
  return { run, start, cancel };
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
