import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { checkState } from '#domain/action-state.ts';
import type { Action } from '#domain/action.ts';
import { mayPropose } from '#domain/approval.ts';
import { changeKinds, type ChangeKind } from '#domain/change.ts';
import { kindWords } from '#screens/changes/change-words.ts';
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
  noPaper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    '@media print': { display: 'none' },
  },
});

/** The kinds of change that somebody may propose for an action as it stands. */
export function ProposeMenu({ action }: { action: Action }) {
  const styles = useStyles();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const { snapshot, me, store } = useReady();
  const kinds = changeKinds.filter(
    (kind): kind is Exclude<ChangeKind, 'add'> =>
      kind !== 'add' &&
      checkState(snapshot.scheme, kind, action) === null &&
      mayPropose(snapshot, kind, action.ref, me, store.today()),
  );
  if (kinds.length === 0) return null;
  return (
    <div className={styles.noPaper}>
      <span>
        <Button aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          Propose a change…
        </Button>
      </span>
      {isOpen ? (
        <ul id={listId} className={styles.list} aria-label="Changes to propose">
          {kinds.map((kind) => (
            <li key={kind}>
              <Link className={styles.link} href={hrefOf({ at: 'propose', ref: action.ref, kind })}>
                {kindWords[kind].verb}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
