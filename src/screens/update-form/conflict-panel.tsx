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
import { sayDate } from '#domain/date.ts';
import { impactOf, statusOf, type StatusScheme } from '#domain/status.ts';
import { useReady } from '#screens/use-store.ts';
import type { Conflict } from '#store/take-back.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', marginTop: tokens.spacingVerticalS },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    minWidth: '120px',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
});

/** Somebody else updated the same action: what it was, what they wrote and what is written here, and the ways on. */
export function ConflictPanel(props: {
  conflict: Conflict;
  mine: UpdateEntry;
  onPostMine: () => void;
  onDiscardMine: () => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { base, theirs, byName } = props.conflict;
  const rows = rowsOf(snapshot.scheme, base, theirs, props.mine);
  return (
    <section ref={panel} tabIndex={-1} aria-label="Somebody else updated this action">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {byName === '' ? 'Somebody' : byName} updated this action while you were writing.
          </MessageBarTitle>{' '}
          Nothing was overwritten, and your text is kept. Compare the two, change yours below if you like,
          then choose.
          <div className={styles.scroll} role="region" aria-label="The versions compared" tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {['', 'When you began', 'Theirs, saved', 'Yours, not saved'].map((head) => (
                    <th key={head} scope="col" className={styles.cell}>
                      {head === '' ? 'Field' : head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.name}>
                    <th scope="row" className={styles.cell}>
                      {row.name}
                    </th>
                    <td className={styles.cell}>{row.base}</td>
                    <td className={styles.cell}>{row.theirs}</td>
                    <td className={styles.cell}>{row.mine}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={props.onPostMine}>
              Save mine as a newer update
            </Button>
            <Button onClick={props.onDiscardMine}>Keep theirs, discard mine</Button>
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
}

type Row = { readonly name: string; readonly base: string; readonly theirs: string; readonly mine: string };

// only what differs from one version to another is worth reading
function rowsOf(scheme: StatusScheme, base: Action, theirs: Action, mine: UpdateEntry): readonly Row[] {
  const label = (code: string) => statusOf(scheme, code).label;
  const impact = (code: string | null) => impactOf(scheme, code)?.label ?? 'Not rated';
  const day = (on: string | null) => (on === null || on === '' ? '' : sayDate(on));
  const rows: readonly Row[] = [
    { name: 'Status', base: label(base.status), theirs: label(theirs.status), mine: label(mine.status) },
    { name: 'Reason', base: base.latestReason, theirs: theirs.latestReason, mine: mine.reason },
    { name: 'Activity', base: base.latestActivity, theirs: theirs.latestActivity, mine: mine.activity },
    {
      name: 'Impact rating',
      base: impact(base.impactRating),
      theirs: impact(theirs.impactRating),
      mine: impact(mine.impactRating),
    },
    { name: 'Impact', base: base.latestImpact, theirs: theirs.latestImpact, mine: mine.impact },
    { name: 'Next steps', base: base.latestNextSteps, theirs: theirs.latestNextSteps, mine: mine.nextSteps },
    {
      name: 'Forecast',
      base: day(base.forecastOn),
      theirs: day(theirs.forecastOn),
      mine: day(mine.forecastOn),
    },
  ];
  return rows.filter((row) => row.theirs !== row.base || row.theirs !== row.mine);
}
