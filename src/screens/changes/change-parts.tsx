import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ChangePart, PlanChange } from '#domain/change.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { actionName } from './change-words.ts';
import { Difference } from './difference.tsx';
import { fieldsOf, type FieldWords } from './field-words.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 200px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, paddingTop: '2px' },
  told: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { marginBottom: tokens.spacingVerticalS },
  },
  arrow: { padding: `0 ${tokens.spacingHorizontalXS}` },
  none: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** Longer values are shown as one text with what changed in it. */
const shortLength = 80;

/** What a change does to each action, before and after in words. With one action its name may stand elsewhere. */
export function ChangeParts(props: { change: Pick<PlanChange, 'parts' | 'kind'>; isNamed?: boolean }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { change } = props;
  return (
    <div className={styles.parts}>
      {change.parts.map((part) => (
        <div key={part.ref} className={styles.part}>
          {props.isNamed === false && change.parts.length === 1 ? null : (
            <span className={styles.name}>
              {snapshot.actions.has(part.ref) ? (
                <Link href={hrefOf({ at: 'action', ref: part.ref })} inline>
                  {actionName(part.ref, change, snapshot)}
                </Link>
              ) : (
                actionName(part.ref, change, snapshot)
              )}
              {part.before === null ? ' (new)' : ''}
            </span>
          )}
          <Fields part={part} kind={change.kind} />
        </div>
      ))}
    </div>
  );
}

function Fields({ part, kind }: { part: ChangePart; kind: PlanChange['kind'] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const fields = fieldsOf(part, snapshot);
  if (fields.length === 0)
    return (
      <Text className={styles.none}>
        {kind === 'split' || kind === 'merge' ? 'Goes on as it is.' : 'Nothing about it is different.'}
      </Text>
    );
  return (
    <dl className={styles.fields}>
      {fields.map((one) => (
        <Field key={one.field} words={one} isNew={part.before === null} />
      ))}
    </dl>
  );
}

function Field({ words, isNew }: { words: FieldWords; isNew: boolean }) {
  const styles = useStyles();
  const { label, before, after } = words;
  return (
    <>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.told}>
        {isNew ? (
          after
        ) : Math.max(before.length, after.length) > shortLength || /\n/.test(before + after) ? (
          <Difference before={before} after={after} />
        ) : (
          <>
            <Value text={before} className={styles.none} />
            <span className={styles.arrow} role="img" aria-label="becomes">
              →
            </span>
            <Value text={after} className={styles.after} />
          </>
        )}
      </dd>
    </>
  );
}

function Value({ text, className }: { text: string; className: string }) {
  return <span className={className}>{text === '' ? 'nothing' : text}</span>;
}
