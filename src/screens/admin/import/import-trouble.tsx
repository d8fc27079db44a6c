import { makeStyles, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';
import { HeardBar } from '#screens/parts/heard-bar.tsx';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '20px' },
});

/** A file, or a table in it, that cannot be imported: what is wrong, that nothing was written, what to do. */
export function ImportTrouble({ what, next, about }: { what: string; next: string; about: string }) {
  const styles = useStyles();
  return (
    <HeardBar isUrgent intent="error">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> Nothing was written. {next}
        <br />
        <span className={styles.name}>{about}</span>
      </MessageBarBody>
    </HeardBar>
  );
}

/** How many reasons are said at once; the rest are of the same kind. */
const mostReasons = 10;

/** The rules that an import, or its undoing, broke; `field` is the ref of the action that a rule is about. */
export function ImportRefused({ refusals }: { refusals: readonly Refusal[] }) {
  const styles = useStyles();
  return (
    <HeardBar isUrgent intent="error">
      <MessageBarBody>
        <MessageBarTitle>Nothing was written.</MessageBarTitle>
        <ul className={styles.list}>
          {refusals.slice(0, mostReasons).map((refusal) => (
            <li key={JSON.stringify(refusal)}>
              {refusal.field === null ? '' : `${refusal.field}: `}
              {sayRefusal(refusal)}
            </li>
          ))}
          {refusals.length > mostReasons ? <li>and {refusals.length - mostReasons} more reasons</li> : null}
        </ul>
      </MessageBarBody>
    </HeardBar>
  );
}
