import { Checkbox, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import type { DoubtfulRef } from '#domain/intake/intake-columns.ts';

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
  const isOnSeveral = new Set(refs.map(({ sheet }) => sheet)).size > 1;
  const handle = (keys: readonly string[], isOn: boolean) => {
    const next = new Set(mended);
    for (const key of keys) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onMended(next);
  };
  const nOn = refs.filter(({ key }) => mended.has(key)).length;
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
              refs.map(({ key }) => key),
              nOn < refs.length,
            )
          }
        />
      )}
      <ul className={styles.list}>
        {refs.map(({ key, sheet, cell, written, maybe }) => (
          <li key={key}>
            <Checkbox
              checked={mended.has(key)}
              label={`${isOnSeveral ? `${sheet}, ` : ''}${cell} shows ‘${written}’: take it for ${maybe}`}
              onChange={(_, { checked }) => handle([key], checked === true)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
