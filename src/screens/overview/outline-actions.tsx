import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isOverdue, type Action } from '#domain/action.ts';
import { nameOf } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { StateMark } from '#screens/changes/state-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { sayDue } from './due-words.ts';
import type { ProposedAction } from './plan-tree.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `2px ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  ref: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The actions under a heading, and apart from them those that are only proposed. */
export function OutlineActions(props: {
  actions: readonly Action[];
  proposed: readonly ProposedAction[];
  name: string;
}) {
  const styles = useStyles();
  return (
    <>
      {props.actions.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Live actions under ${props.name}`}>
          {props.actions.map((action) => (
            <Row key={action.ref} action={action} />
          ))}
        </ul>
      )}
      {props.proposed.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Proposed under ${props.name}`}>
          {props.proposed.map(({ ref, title, change }) => (
            <li key={ref} className={styles.one}>
              <a className={styles.link} href={hrefOf({ at: 'change', id: change.id })}>
                <span className={styles.ref}>{ref}</span> {title}
              </a>
              <StateMark state={change.state} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ action }: { action: Action }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { scheme } = snapshot;
  const status = statusOf(scheme, action.status);
  const leads = action.leads.map((key) => nameOf(snapshot, key)).join(', ');
  return (
    <li className={styles.one}>
      <a className={styles.link} href={hrefOf({ at: 'action', ref: action.ref })}>
        <span className={styles.ref}>{action.ref}</span> {action.title}
      </a>
      <StatusMark status={status} />
      <Text className={styles.quiet}>
        {sayDue(action)}
        {isOverdue(scheme, action, store.today()) ? (
          <>
            , <strong>overdue</strong>
          </>
        ) : null}
        {action.lifecycle === 'on-hold' && status.code !== 'on-hold' ? (
          <>
            , <strong>on hold</strong>
          </>
        ) : null}
        {' · '}
        {leads === '' ? 'Nobody named as lead' : leads}
      </Text>
    </li>
  );
}
