import { Button, Input, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayOf, sayDate } from '#domain/date.ts';
import type { HighlightChoice } from '#domain/pack/highlight-choice.ts';
import { nameOf } from '#domain/snapshot.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { useReady } from '#screens/use-store.ts';
import { HighlightText } from './highlight-text.tsx';

const useStyles = makeStyles({
  search: { maxWidth: '420px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How many stand there at once, and how many more come on request. */
const step = 8;

/** The id of the button that chooses an update. */
export function choiceButtonId(updateId: string): string {
  return `choose-${updateId}`;
}

/** What the leads wrote in the cycle, the most telling first, to choose from. */
export function HighlightChoices(props: {
  choices: readonly HighlightChoice[];
  chosen: ReadonlySet<string>;
  onChoose: (choice: HighlightChoice) => void;
}) {
  const styles = usePackStyles();
  const own = useStyles();
  const [text, setText] = useState('');
  const [most, setMost] = useState(step);
  const sought = useDeferredValue(text);
  const { choices, chosen } = props;
  const found = useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return choices.filter((one) => {
      const all = wordsOf(one);
      return words.every((word) => all.includes(word));
    });
  }, [choices, sought]);
  return (
    <section className={styles.part} aria-labelledby="choices">
      <h3 id="choices" className={styles.small}>
        Choose from what the leads wrote ({choices.length})
      </h3>
      {choices.length === 0 ? (
        <Text className={styles.text}>
          No update that tells of activity or impact has come in for this cycle by the as-at day. A pack can
          be issued without highlights.
        </Text>
      ) : (
        <>
          <Field label="Search these updates" className={own.search}>
            <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Text role="status" className={styles.quiet}>
            {found.length === choices.length
              ? 'The most telling stand first.'
              : `${String(found.length)} of ${String(choices.length)} fit.`}
          </Text>
          <ul className={styles.rows} aria-labelledby="choices">
            {found.slice(0, most).map((one) => (
              <ChoiceRow
                key={one.update.id}
                one={one}
                isChosen={chosen.has(one.update.id)}
                onChoose={() => props.onChoose(one)}
              />
            ))}
          </ul>
          {found.length <= most ? null : (
            <div className={styles.buttons}>
              <Button onClick={() => setMost(most + 2 * step)}>Show more ({found.length - most} left)</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function ChoiceRow({
  one,
  isChosen,
  onChoose,
}: {
  one: HighlightChoice;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const styles = usePackStyles();
  const own = useStyles();
  const { snapshot } = useReady();
  const { update, action, status, why } = one;
  return (
    <li className={own.row}>
      <div className={styles.links}>
        <Text weight="semibold">
          {action.ref} {action.title}
        </Text>
        <StatusMark status={status} />
      </div>
      {isChosen ? null : (
        <>
          <Text size={200} className={styles.quiet}>
            {why.join('. ')}. By {nameOf(snapshot, update.by)} on {sayDate(dayOf(update.submittedAt))}
            {update.audience === 'public' ? ', public' : ', board only'}.
          </Text>
          <HighlightText words={update} />
        </>
      )}
      <div className={styles.buttons}>
        <Button
          id={choiceButtonId(update.id)}
          size="small"
          aria-label={
            isChosen ? `The update of ${action.ref} is chosen` : `Choose the update of ${action.ref}`
          }
          disabledFocusable={isChosen}
          onClick={onChoose}
        >
          {isChosen ? 'Chosen' : 'Choose'}
        </Button>
      </div>
    </li>
  );
}

function wordsOf({ action, update, status, why }: HighlightChoice): string {
  return `${action.ref} ${action.title} ${update.activity} ${update.impact} ${status.label} ${why.join(' ')}`.toLowerCase();
}
