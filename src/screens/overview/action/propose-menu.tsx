import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { checkState } from '#domain/action-state.ts';
import type { Action } from '#domain/action.ts';
import { mayPropose } from '#domain/change/approval.ts';
import { changeKinds, type ChangeKind } from '#domain/change/change.ts';
import { kindVerbs } from '#screens/changes/change-words.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  link: { lineHeight: '24px' },
});

/** The kinds of change that the person may propose for an action as it stands, in the order one chooses from. */
export function useProposable(action: Action): readonly Exclude<ChangeKind, 'add'>[] {
  const { snapshot, me, store } = useReady();
  return changeKinds.filter(
    (kind): kind is Exclude<ChangeKind, 'add'> =>
      kind !== 'add' &&
      checkState(snapshot.scheme, kind, action) === null &&
      mayPropose(snapshot, kind, action.ref, me, store.today()),
  );
}

/** The ways to propose each of some kinds of change for an action. */
export function ProposeMenu(props: {
  id: string;
  action: Action;
  kinds: readonly Exclude<ChangeKind, 'add'>[];
}) {
  const styles = useStyles();
  return (
    <ul id={props.id} className={styles.list} aria-label="Changes to propose">
      {props.kinds.map((kind) => (
        <li key={kind}>
          <Link className={styles.link} href={hrefOf({ at: 'propose', ref: props.action.ref, kind })}>
            {kindVerbs[kind]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
