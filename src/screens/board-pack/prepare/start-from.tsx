import { Button, Field, makeStyles, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Curation } from '#domain/pack/curation.ts';
import { elsewhereOf, isSamePack, packsInOrder, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { countingCycle } from '#domain/overview.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';
import { Sure } from '#screens/parts/sure.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayChoice, sayPack } from '#screens/board-pack/pack-words.ts';
import { FrozenTrouble } from '#screens/board-pack/issued/frozen-trouble.tsx';
import { useReady } from '#screens/use-store.ts';
import { openPack } from '#store/frozen-file.ts';
import type { PackWriting } from './use-pack-draft.ts';

const useStyles = makeStyles({
  // beside the field, below its label
  take: { marginTop: '26px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  choice: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    flexBasis: '260px',
    maxWidth: '640px',
    minWidth: 0,
  },
});

/** Copies highlights, words and asks of an issued pack: the version before, or the pack another body had in the cycle. */
export function StartFrom({ writing }: { writing: PackWriting }) {
  const styles = usePackStyles();
  const own = useStyles();
  const { snapshot, store } = useReady();
  const [key, setKey] = useState('');
  const [ended, setEnded] = useState<Ended>({ at: 'idle' });
  const packs = startingPoints(snapshot, writing);
  const chosen = packs.find((pack) => pack.key === key) ?? packs[0];
  if (chosen === undefined) return null;
  const isEmpty = isEmptyCuration(writing.draft.curation);
  const take = async () => {
    if (ended.at === 'opening') return;
    setEnded({ at: 'opening' });
    try {
      const frozen = await openPack(store.world, chosen);
      writing.change({ curation: frozen.curation });
      setEnded({ at: 'taken', from: sayPack(chosen) });
    } catch (error) {
      setEnded({ at: 'failed', error });
    }
  };
  return (
    <div className={styles.part}>
      <div className={own.line}>
        <Field
          className={own.choice}
          label="Start from the highlights, words and asks of"
          hint={
            isEmpty
              ? 'You can change everything afterwards.'
              : 'What you chose and wrote so far is replaced by what that pack has.'
          }
        >
          <Select value={chosen.key} onChange={(_, { value }) => setKey(value)}>
            {packs.map((pack) => (
              <option key={pack.key} value={pack.key}>
                {sayChoice(pack)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={own.take}>
          {isEmpty ? (
            <Button disabledFocusable={ended.at === 'opening'} onClick={() => void take()}>
              Copy them here
            </Button>
          ) : (
            <Sure
              label="Replace mine with them…"
              question="Replace the highlights, words and asks you have with theirs? Yours cannot be brought back."
              yes="Replace them"
              onYes={() => void take()}
            />
          )}
        </div>
      </div>
      <span role="status" className={styles.status}>
        {ended.at === 'opening' ? 'Opening its frozen plan…' : null}
      </span>
      {ended.at === 'taken' ? (
        <HeardBar intent="success">
          <MessageBarBody>Copied from {ended.from}. Check them in the next steps.</MessageBarBody>
        </HeardBar>
      ) : null}
      {ended.at === 'failed' ? <FrozenTrouble error={ended.error} onRetry={() => void take()} /> : null}
    </div>
  );
}

type Ended =
  | { readonly at: 'idle' | 'opening' }
  | { readonly at: 'taken'; readonly from: string }
  | { readonly at: 'failed'; readonly error: unknown };

/** The versions of this pack, the newest first, then the packs that other bodies had before in the same cycle. */
function startingPoints(snapshot: Snapshot, { meeting, draft }: PackWriting): readonly IssuedPack[] {
  const all = [...snapshot.packs.values()];
  const own = all.filter((pack) => isSamePack(pack, { body: meeting.body, meetingOn: meeting.on }));
  const cycle = countingCycle(snapshot.cycles.values(), draft.asAt)?.key ?? '';
  return [...packsInOrder(own), ...elsewhereOf(all, cycle, { body: meeting.body, meetingOn: meeting.on })];
}

function isEmptyCuration({ overall, publicOverall, highlights, asks }: Curation): boolean {
  return overall === '' && publicOverall === '' && highlights.length === 0 && asks.length === 0;
}
