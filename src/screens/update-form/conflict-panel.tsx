import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Action } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import type { Prefill } from '#domain/merge-update.ts';
import { sayDate } from '#domain/date.ts';
import { impactOf, statusOf, type StatusScheme } from '#domain/status.ts';
import { useReady } from '#screens/use-store.ts';
import type { Conflict } from '#store/take-back.ts';
import { takenWords } from './taken-words.ts';
import { VersionsTable, type VersionsRow } from './versions-table.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
  },
});

/** Somebody else updated the same action: what it said before, what they wrote and what is written here; and the ways on. */
export function ConflictPanel(props: {
  conflict: Conflict;
  mine: UpdateEntry;
  /** Fields that were not touched here and now say what theirs says. */
  taken: Partial<Prefill>;
  onPostMine: () => void;
  onDiscardMine: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { base, theirs, byName } = props.conflict;
  const rows = rowsOf(snapshot.scheme, base, theirs, props.mine);
  const taken = takenWords(props.taken);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label="Somebody else updated this action"
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {byName === '' ? 'Somebody' : byName} updated this action while you were writing.
          </MessageBarTitle>{' '}
          Nothing was overwritten, and your text is kept. Compare the two, change yours below if you like,
          then choose.{taken === '' ? '' : ` ${taken}`}
        </MessageBarBody>
      </MessageBar>
      <VersionsTable
        label="The versions compared"
        heads={['When you began', 'Theirs, saved', 'Yours, not saved']}
        rows={rows}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={props.onPostMine}>
          Save mine as a newer update
        </Button>
        <Button onClick={props.onDiscardMine}>Keep theirs, discard mine</Button>
      </div>
    </section>
  );
}

// only what differs between theirs and mine is worth reading
function rowsOf(
  scheme: StatusScheme,
  base: Action,
  theirs: Action,
  mine: UpdateEntry,
): readonly VersionsRow[] {
  const label = (code: string) => statusOf(scheme, code).label;
  const impact = (code: string | null) => impactOf(scheme, code)?.label ?? 'Not rated';
  const day = (on: string | null) => (on === null || on === '' ? '' : sayDate(on));
  const row = (name: string, of: (one: Action) => string, own: string): VersionsRow => ({
    name,
    cells: [of(base), of(theirs), own],
  });
  return [
    row('Status', (one) => label(one.status), label(mine.status)),
    row('Reason', (one) => one.latestReason, mine.reason),
    // activity is new each time, so what it said before decides nothing
    row('Activity', (one) => (one === base ? '' : one.latestActivity), mine.activity),
    row('Impact rating', (one) => impact(one.impactRating), impact(mine.impactRating)),
    row('Impact', (one) => one.latestImpact, mine.impact),
    row('Next steps', (one) => one.latestNextSteps, mine.nextSteps),
    row('Forecast', (one) => day(one.forecastOn), day(mine.forecastOn)),
  ].filter(({ cells: [, theirOne, myOne] }) => theirOne !== myOne);
}
