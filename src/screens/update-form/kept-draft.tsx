import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import { copyOf } from '#screens/outbox/copy-of.ts';
import { Sure } from '#screens/parts/sure.tsx';
import { useReady } from '#screens/use-store.ts';
import type { Draft } from '#store/draft.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' },
});

/** What somebody had begun to write about an action that takes no update from them any more: to read and copy. */
export function KeptDraft({ actionRef }: { actionRef: string }) {
  const styles = useStyles();
  const titleId = useId();
  const { store, snapshot } = useReady();
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    let isGone = false;
    void store.desk.read(actionRef).then((found) => {
      if (!isGone) setDraft(found);
    });
    return () => {
      isGone = true;
    };
  }, [store, actionRef]);
  if (draft === null) return null;
  const { status, ...texts } = draft.entry;
  const text = copyOf(
    { ...texts, actionRef, statusAfter: status, forecastOn: texts.forecastOn || null },
    snapshot,
  );
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        What you had begun to write on {sayInstant(draft.keptAt)}
      </h2>
      <Text>It is kept on this device only. Copy what is still needed.</Text>
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
      <Sure
        label="Discard the draft…"
        question="Discard this draft? It cannot be brought back."
        yes="Discard it"
        onYes={() => {
          void store.desk.drop(actionRef, draft.updateId);
          setDraft(null);
        }}
      />
    </section>
  );
}
