import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { severalKinds, type SeveralKind } from '#screens/changes/propose/several.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { hrefOf } from '#screens/route.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minHeight: '32px',
  },
  link: { lineHeight: '24px' },
});

// the one that has the focus goes as the other comes
const beginId = 'change-several';
const allId = 'select-all-shown';

/** The way for an admin to change several actions together: select them, then say what is to change. */
export function SelectBar(props: {
  /** Refs of the actions that are shown now. */
  shown: readonly string[];
  /** The selected refs; null while nothing is to be selected. */
  chosen: ReadonlySet<string> | null;
  onChosen: (refs: readonly string[] | null) => void;
}) {
  const styles = useStyles();
  const { shown, chosen, onChosen } = props;
  if (chosen === null)
    return (
      <div className={styles.bar}>
        <Button
          id={beginId}
          onClick={() => {
            onChosen([]);
            focusNext(allId);
          }}
        >
          Change several…
        </Button>
      </div>
    );
  const refs = [...chosen];
  return (
    <div className={styles.bar} role="group" aria-label="Change several">
      <Text role="status">
        {refs.length === 0
          ? 'Select the actions to change.'
          : `${String(refs.length)} selected. What is to change?`}
      </Text>
      {refs.length === 0
        ? null
        : severalKinds.map((kind) => (
            <Link key={kind} className={styles.link} href={hrefOf({ at: 'change-several', kind, refs })}>
              {severalWords[kind]}
            </Link>
          ))}
      <Button id={allId} size="small" onClick={() => onChosen([...new Set([...refs, ...shown])])}>
        Select all {shown.length} shown
      </Button>
      <Button
        size="small"
        onClick={() => {
          onChosen(null);
          focusNext(beginId);
        }}
      >
        Stop selecting
      </Button>
    </div>
  );
}

const severalWords: Readonly<Record<SeveralKind, string>> = {
  lead: 'Change the lead',
  're-date': 'Change the completion date',
  move: 'Move in the plan',
  hold: 'Put on hold',
  details: 'Edit tags',
};
