import { Checkbox, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { IntakeChoice } from '#domain/intake-choice.ts';
import type { DoubtfulRef } from '#domain/intake-columns.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** References that Excel may have changed, each with what it may have been, to be taken for that or left. */
export function ImportDoubtfulRefs(props: {
  refs: readonly DoubtfulRef[];
  mended: IntakeChoice['mended'];
  onMended: (mended: IntakeChoice['mended']) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { refs, mended, onMended } = props;
  if (refs.length === 0) return null;
  const handle = (cells: readonly string[], isOn: boolean) => {
    const next = new Set(mended);
    for (const cell of cells) {
      if (isOn) next.add(cell);
      else next.delete(cell);
    }
    onMended(next);
  };
  const nOn = refs.filter(({ cell }) => mended.has(cell)).length;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.heading}>
        References that Excel may have changed
      </h3>
      <Text>
        Excel makes numbers and days of references. Actions whose reference cannot be told are left out.
      </Text>
      {refs.length < 3 ? null : (
        <Checkbox
          checked={nOn === 0 ? false : nOn === refs.length ? true : 'mixed'}
          label={`All ${String(refs.length)} of them`}
          onChange={() =>
            handle(
              refs.map(({ cell }) => cell),
              nOn < refs.length,
            )
          }
        />
      )}
      <ul className={styles.list}>
        {refs.map(({ cell, written, maybe }) => (
          <li key={cell}>
            <Checkbox
              checked={mended.has(cell)}
              label={`${cell} shows ‘${written}’: take it for ${maybe}`}
              onChange={(_, { checked }) => handle([cell], checked === true)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
