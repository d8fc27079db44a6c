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
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useReady } from '#screens/use-store.ts';
import type { Conflict } from '#store/take-back.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
  table: { borderCollapse: 'collapse', width: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    minWidth: '88px',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
  },
});

/** Somebody else updated the same action: what they wrote beside what is written here, and the ways on. */
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
  const { theirs, byName } = props.conflict;
  const rows = rowsOf(snapshot.scheme, theirs, props.mine);
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
          then choose.
        </MessageBarBody>
      </MessageBar>
      <ScrollRegion label="The versions compared">
        <table className={styles.table}>
          <thead>
            <tr>
              {['Field', 'Theirs, saved', 'Yours, not saved'].map((head) => (
                <th key={head} scope="col" className={styles.cell}>
                  {head}
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
                <td className={styles.cell}>{row.theirs}</td>
                <td className={styles.cell}>{row.mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={props.onPostMine}>
          Save mine as a newer update
        </Button>
        <Button onClick={props.onDiscardMine}>Keep theirs, discard mine</Button>
      </div>
    </section>
  );
}

type Row = { readonly name: string; readonly theirs: string; readonly mine: string };

// only what differs from one version to the other is worth reading
function rowsOf(scheme: StatusScheme, theirs: Action, mine: UpdateEntry): readonly Row[] {
  const label = (code: string) => statusOf(scheme, code).label;
  const impact = (code: string | null) => impactOf(scheme, code)?.label ?? 'Not rated';
  const day = (on: string | null) => (on === null || on === '' ? '' : sayDate(on));
  const rows: readonly Row[] = [
    { name: 'Status', theirs: label(theirs.status), mine: label(mine.status) },
    { name: 'Reason', theirs: theirs.latestReason, mine: mine.reason },
    { name: 'Activity', theirs: theirs.latestActivity, mine: mine.activity },
    { name: 'Impact rating', theirs: impact(theirs.impactRating), mine: impact(mine.impactRating) },
    { name: 'Impact', theirs: theirs.latestImpact, mine: mine.impact },
    { name: 'Next steps', theirs: theirs.latestNextSteps, mine: mine.nextSteps },
    { name: 'Forecast', theirs: day(theirs.forecastOn), mine: day(mine.forecastOn) },
  ];
  return rows.filter((row) => row.theirs !== row.mine);
}
