import { useStoreState, useSurroundings } from '#screens/use-store.ts';
import { SetUpCheck } from './set-up-check.tsx';
import { SetUpFirst } from './set-up-first.tsx';

/** Set-up: of a site where One Plan has no lists yet, or the check of those it has. */
export function SetUp() {
  const { store } = useSurroundings();
  const state = useStoreState(store);
  return state.phase === 'not-set-up' ? (
    <SetUpFirst account={state.account} missing={state.missing} earlier={state.earlier} />
  ) : (
    <SetUpCheck />
  );
}
