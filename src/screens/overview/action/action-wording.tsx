import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { originalWording } from '#domain/action-dates.ts';
import type { Action } from '#domain/action.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0 },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  told: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** What the plan says of an action: its words now and at first, how success is measured, and what it touches. */
export function ActionWording({ action }: { action: Action }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const original = originalWording(snapshot, action);
  const isReworded = original.title !== action.title || original.description !== action.description;
  const first = original.description === '' ? original.title : original.description;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        Wording
      </h2>
      <dl className={styles.words}>
        <Words term="In full" text={action.description === '' ? action.title : action.description} />
        <Words term="At first" text={isReworded ? first : ''} />
        <Words term="How success is measured" text={action.successMeasures} />
        <Words term="Themes" text={action.themes.join(', ')} />
        <Lines term="Serves" lines={action.alignments} />
        <Lines term="Sources" lines={action.sources} />
        <Words term="Depends on" text={action.dependencies} />
        <Words term="Legal, equality, finance and people considerations" text={action.implications} />
      </dl>
    </section>
  );
}

function Words({ term, text }: { term: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <Told term={term}>
      <LongText text={text} what={term.toLowerCase()} />
    </Told>
  );
}

function Lines({ term, lines }: { term: string; lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length < 2) return <Words term={term} text={lines[0] ?? ''} />;
  return (
    <Told term={term}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Told>
  );
}

function Told({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>{children}</dd>
    </div>
  );
}
