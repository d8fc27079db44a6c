import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { actionHistoryOf } from '#domain/action-history.ts';
import type { PackAudience } from '#domain/frozen/frozen-pack.ts';
import { makeHistory } from '#pack/make-pack.ts';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import { useFileMaking } from '#screens/parts/use-file-making.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    '@media print': { display: 'none' },
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  choice: { width: '320px', maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
  text: { maxWidth: '75ch' },
});

const audiences: readonly (readonly [PackAudience, string])[] = [
  ['board', 'The board: everything'],
  ['public', 'Anybody: public texts only'],
];

/** One action's whole history as a Word document, for a member's question. Whoever reads the plan may have it. */
export function HistoryDocument({ actionRef }: { actionRef: string }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot, store } = useReady();
  const [audience, setAudience] = useState<PackAudience>('board');
  const { making, make } = useFileMaking();
  const today = store.today();
  const handleMake = async () => {
    const history = actionHistoryOf(snapshot, actionRef, audience, today);
    if (history === null) return;
    await make(() => ({
      file: makeHistory(history, snapshot.plan.marking),
      name: `History of ${actionRef} ${today}${audience === 'public' ? ' public' : ''}.docx`,
    }));
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        History as a Word document
      </h2>
      <div className={styles.line}>
        <Field label="Who is to read it" className={styles.choice}>
          <Select
            value={audience}
            onChange={(_, { value }) => setAudience(value === 'public' ? 'public' : 'board')}
          >
            {audiences.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={making.at === 'writing'} onClick={() => void handleMake()}>
          {making.at === 'writing' ? 'Writing…' : 'Download the history'}
        </Button>
      </div>
      <Text role="status" className={styles.text}>
        {making.at === 'made'
          ? `Made: ${making.name}. Teams on the desktop lets only the first download of a page through; if nothing comes, open One Plan in a browser.`
          : null}
      </Text>
      {making.at === 'failed' ? (
        <TroubleBar error={making.error} kept={null} onRetry={() => void handleMake()} />
      ) : null}
    </section>
  );
}
