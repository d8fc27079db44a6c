import { Link, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ChangePart, PlanChange } from '#domain/change/change.ts';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { actionName } from './change-words.ts';
import { Difference } from './difference.tsx';
import { fieldsOf, leadIn, type FieldWords } from './field-words.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  arrow: { padding: `0 ${tokens.spacingHorizontalXS}` },
  none: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  // lines of a long text stay lines
  text: { whiteSpace: 'pre-wrap' },
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
    <FactList>
      {fields.map((one) => (
        <Field key={one.field} words={one} isNew={part.before === null} />
      ))}
    </FactList>
  );
}

function Field({ words, isNew }: { words: FieldWords; isNew: boolean }) {
  const styles = useStyles();
  const { label, before, after } = words;
  return (
    <Fact term={label}>
      {isNew ? (
        <span className={styles.text}>{after}</span>
      ) : before === '' || after === '' ? (
        <>
          {leadIn(words)}
          <span className={mergeClasses(styles.text, after === '' ? styles.none : styles.after)}>
            {after || before}
          </span>
        </>
      ) : Math.max(before.length, after.length) > shortLength || /\n/.test(before + after) ? (
        <Difference before={before} after={after} />
      ) : (
        <>
          <span className={styles.none}>{before}</span>
          <span className={styles.arrow} role="img" aria-label="becomes">
            →
          </span>
          <span className={styles.after}>{after}</span>
        </>
      )}
    </Fact>
  );
}
