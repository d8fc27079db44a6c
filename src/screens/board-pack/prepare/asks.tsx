import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Ask } from '#domain/pack/curation.ts';
import { proposedAsks } from '#domain/pack/proposed-asks.ts';
import type { Refusal } from '#domain/refusal.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useReady } from '#screens/use-store.ts';
import { AskCard } from './ask-card.tsx';
import type { PackWriting } from './use-pack-draft.ts';

/** What the body is asked to decide, discuss or note; what risks ask of a board can be added to it. */
export function Asks({ writing, refusals }: { writing: PackWriting; refusals: readonly Refusal[] }) {
  const styles = usePackStyles();
  const { snapshot, store } = useReady();
  const [told, setTold] = useState('');
  const { curate, draft, meeting } = writing;
  const { asks } = draft.curation;
  const proposals = useMemo(
    () => proposedAsks(snapshot, meeting.body, store.newId),
    [snapshot, meeting.body, store],
  );
  const open = proposals.filter(({ text }) => !asks.some((ask) => ask.text.trim() === text.trim()));
  const set = (next: (asks: readonly Ask[]) => readonly Ask[]) =>
    curate((now) => ({ ...now, asks: next(now.asks) }));
  const add = (ask: Ask) => {
    set((now) => [...now, ask]);
    focusNext(`asks.${String(asks.length)}.text`);
  };
  const takeOut = (ask: Ask, index: number) => {
    set((now) => now.filter((one) => one.id !== ask.id));
    setTold(`Ask ${String(index + 1)} is taken out.`);
    focusNext(addAskId);
  };
  return (
    <section className={styles.part} aria-labelledby="asks">
      <h3 id="asks" className={styles.small}>
        What the body is asked ({asks.length})
      </h3>
      <Text className={styles.text}>Asks stand in what the body reads, and never in what is published.</Text>
      <span role="status" className={styles.spoken}>
        {told}
      </span>
      {asks.length === 0 ? null : (
        <ol className={styles.list} aria-label="Asks">
          {asks.map((ask, index) => (
            <li key={ask.id}>
              <AskCard
                ask={ask}
                refusals={refusals}
                index={index}
                count={asks.length}
                onChange={(part) =>
                  set((now) => now.map((one) => (one.id === ask.id ? { ...one, ...part } : one)))
                }
                onMove={(to) => set((now) => swapped(now, index, to))}
                onTold={setTold}
                onTakeOut={() => takeOut(ask, index)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        <Button
          id={addAskId}
          onClick={() => add({ id: store.newId(), kind: 'decision', text: '', about: [] })}
        >
          Add an ask
        </Button>
      </div>
      {open.length === 0 ? null : (
        <>
          <h4 className={styles.small}>What waits for the body, and what the risk register asks</h4>
          <ul className={styles.rows} aria-label="Proposed asks">
            {open.map((ask) => (
              <li key={ask.text} className={styles.row}>
                <Text>{ask.text}</Text>
                <Button
                  size="small"
                  aria-label={`Add to the asks: ${ask.text}`}
                  // an id of its own, should it be taken out and added again
                  onClick={() => add({ ...ask, id: store.newId() })}
                >
                  Add to the asks
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const addAskId = 'add-ask';

function swapped(asks: readonly Ask[], from: number, to: number): readonly Ask[] {
  const [one, other] = [asks[from], asks[to]];
  return one === undefined || other === undefined ? asks : asks.with(from, other).with(to, one);
}
