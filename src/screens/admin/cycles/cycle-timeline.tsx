import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { stepsOf, type Cycle, type CycleStep } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { weekdayOf } from '#domain/cycle/working-day.ts';
import { Day } from '#screens/parts/day.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { inDays, stepWords } from './cycle-words.ts';

const useStyles = makeStyles({
  table: { maxWidth: '760px' },
  over: { color: tokens.colorNeutralForeground3 },
  today: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  next: { fontWeight: tokens.fontWeightSemibold },
  when: { whiteSpace: 'nowrap' },
});

/** The steps of a cycle in their order, with today among them. */
export function CycleTimeline({ cycle, today }: { cycle: Cycle; today: CivilDate }) {
  const styles = useStyles();
  const table = useTableStyles();
  const steps = stepsOf(cycle);
  const nOver = steps.filter((step) => step.on < today).length;
  const next = steps[nOver];
  const head = mergeClasses(table.cell, table.head);
  return (
    <ScrollRegion label={`Steps of ${cycle.title}`}>
      <table className={mergeClasses(table.table, styles.table)} aria-label={`Steps of ${cycle.title}`}>
        <thead>
          <tr>
            <th scope="col" className={head}>
              Step
            </th>
            <th scope="col" className={head}>
              Day
            </th>
            <th scope="col" className={head}>
              When
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.slice(0, nOver).map((step) => (
            <Row key={nameOfStep(step)} step={step} today={today} className={styles.over} />
          ))}
          <tr aria-current="date">
            <th scope="row" className={mergeClasses(table.cell, styles.today)}>
              Today
            </th>
            <td className={mergeClasses(table.cell, styles.today)}>
              <Weekday on={today} />
            </td>
            <td className={mergeClasses(table.cell, styles.today)}>now</td>
          </tr>
          {steps.slice(nOver).map((step) => (
            <Row
              key={nameOfStep(step)}
              step={step}
              today={today}
              className={step === next ? styles.next : undefined}
            />
          ))}
          {cycle.meetings.length > 0 ? null : (
            <tr>
              <th scope="row" className={table.cell}>
                Meeting
              </th>
              <td className={table.cell} colSpan={2}>
                None. This cycle feeds no board pack.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row(props: { step: CycleStep; today: CivilDate; className: string | undefined }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { step, today } = props;
  const cell = mergeClasses(table.cell, props.className);
  return (
    <tr>
      <th scope="row" className={cell}>
        {stepWords(step)}
      </th>
      <td className={cell}>
        <Weekday on={step.on} />
      </td>
      <td className={mergeClasses(cell, styles.when)}>{inDays(step.on, today)}</td>
    </tr>
  );
}

function Weekday({ on }: { on: CivilDate }) {
  return (
    <>
      {weekdayOf(on)} <Day on={on} />
    </>
  );
}

function nameOfStep(step: CycleStep): string {
  return `${step.what} ${step.on} ${step.body}`;
}
