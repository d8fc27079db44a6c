import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Action } from '#domain/action.ts';
import type { Difference } from '#domain/intake/intake-fate.ts';
import { statusOf } from '#domain/status.ts';
import { Difference as Changed } from '#screens/changes/difference.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { comparedName, sayLikeness } from './match-words.ts';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    maxWidth: '1100px',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 200px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    maxWidth: '1100px',
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
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** What the file says of an action beside what the plan says of one that may be the same, and how alike the two are. */
export function ImportBeside(props: {
  file: Action;
  plan: Action | undefined;
  likeness: number | null;
  /** The action of the plan is opened in place of this page. */
  onLook: () => void;
}) {
  const { file, plan, likeness, onLook } = props;
  const styles = useStyles();
  return (
    <div className={styles.both}>
      <div className={styles.side}>
        <span className={styles.name}>The file says, as {file.ref}</span>
        <Told action={file} where="the file" />
      </div>
      {plan === undefined ? null : (
        <div className={styles.side}>
          <span className={styles.name}>
            The plan says, as{' '}
            <Link href={hrefOf({ at: 'action', ref: plan.ref })} inline onClick={onLook}>
              {plan.ref}
            </Link>
            {likeness === null ? '' : `, in ${sayLikeness(likeness)}`}
          </span>
          <Told action={plan} where="the plan" />
        </div>
      )}
    </div>
  );
}

function Told({ action, where }: { action: Action; where: string }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const facts = [
    action.ownerAsWritten,
    action.completionAsWritten === '' ? '' : `complete by: ${action.completionAsWritten}`,
    action.lifecycle === 'live' ? statusOf(snapshot.scheme, action.status).label : '',
  ].filter((fact) => fact !== '');
  return (
    <>
      {/* the title may be what is alike */}
      {action.description.startsWith(action.title) ? null : <strong>{action.title}</strong>}
      <LongText text={action.description} what={`${action.ref} in ${where}`} />
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </>
  );
}

/** Longer values are shown as one text with what changed in it. */
const shortLength = 80;

/** What the file tells otherwise than the plan, field by field. */
export function ImportDifferences({ differences }: { differences: readonly Difference[] }) {
  const styles = useStyles();
  const value = (text: string, field: Difference['field']) =>
    text !== '' ? text : field === 'impactRating' ? 'not rated' : 'nothing';
  return (
    <dl className={styles.fields}>
      {differences.map(({ field, plan, file }) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt className={styles.term}>{comparedName(field)}</dt>
          <dd className={styles.told}>
            {Math.max(plan.length, file.length) > shortLength || /\n/.test(plan + file) ? (
              <Changed before={plan} after={file} />
            ) : (
              <>
                <span className={styles.before}>{value(plan, field)}</span>
                <span className={styles.arrow} role="img" aria-label="in the file">
                  →
                </span>
                <span className={styles.after}>{value(file, field)}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
