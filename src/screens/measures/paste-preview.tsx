import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { sayFigure } from '#domain/measure/measure-figure.ts';
import type { Paste, Pasted, PastedState } from '#domain/measure/measure-paste.ts';
import { actualSeries, type Measure, type MeasureValue } from '#domain/measure/measure.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { plural } from '#screens/admin/import/import-counts.ts';
import { sayRefusal } from '#screens/words.ts';
import { lineName } from './line-name.ts';

const useStyles = makeStyles({
  fault: { display: 'block', color: tokens.colorPaletteRedForeground1 },
  state: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  // wide enough to be read on a phone, where the table scrolls
  wide: { display: 'block', minWidth: '150px' },
});

/** What each cell of a block would do, those with something to put right first. */
export function PastePreview({ paste }: { paste: Paste }) {
  const styles = useStyles();
  const { counts, cells, unnamed } = paste;
  if (cells.length === 0)
    return paste.rows.some((row) => row.some((cell) => cell !== '')) ? (
      <Text role="status">No value was found in this block. It needs periods and figures.</Text>
    ) : null;
  const ordered = cells.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <Text role="status">
        {plural(cells.length, 'value', 'values')} read: {counts.new} new, {counts.changed} changed,{' '}
        {counts.same} the same, {counts.refused} to put right.
        {unnamed.length === 0
          ? ''
          : ` ${plural(unnamed.length, 'cell', 'cells')} in columns without a known heading ${unnamed.length === 1 ? 'is' : 'are'} left out.`}
      </Text>
      <AdminTable
        label="What would be written"
        head={['Cell', 'Measure', 'Period', 'In the block', 'What becomes of it']}
        firm={['Cell', 'Period', 'In the block']}
        rows={ordered.map((one) => ({
          key: `${String(one.at.row)} ${String(one.at.column)}`,
          cells: [
            `Row ${String(one.at.row)}, column ${String(one.at.column)}`,
            <span key="measure" className={styles.wide}>
              {one.measure === null ? '' : `${one.measure.key} ${one.measure.title}`}
            </span>,
            `${one.period}${one.value === null || one.value.series === actualSeries ? '' : `, ${lineName(one.value.series)}`}`,
            one.at.text,
            <span key="becomes" className={styles.wide}>
              <Becomes one={one} />
            </span>,
          ],
        }))}
      />
      {unnamed.length === 0 ? null : (
        <Text className={styles.quiet}>
          Left out:{' '}
          {unnamed
            .map(({ row, column, text }) => `‘${text}’ (row ${String(row)}, column ${String(column)})`)
            .slice(0, 8)
            .join(', ')}
          {unnamed.length > 8 ? ' and more' : ''}. Name such a column, such as ‘Numerator’ or ‘Note’.
        </Text>
      )}
    </>
  );
}

const order: readonly PastedState[] = ['refused', 'changed', 'new', 'same'];

function Becomes({ one }: { one: Pasted }) {
  const styles = useStyles();
  if (one.state === 'refused')
    return one.refusals.map((each) => (
      <span key={`${each.code} ${String(each.at.column)}`} className={styles.fault}>
        {sayRefusal(each)}
        {each.at.row === one.at.row && each.at.column === one.at.column
          ? ''
          : ` (row ${String(each.at.row)}, column ${String(each.at.column)})`}
      </span>
    ));
  if (one.measure === null || one.value === null) return null;
  const { measure, value, before } = one;
  return (
    <span className={one.state === 'same' ? styles.quiet : styles.state}>
      {one.state === 'same'
        ? 'The same as now'
        : before === null
          ? `New: ${wholeOf(measure, value)}`
          : `Changed: ${wholeOf(measure, before)} → ${wholeOf(measure, value)}`}
    </span>
  );
}

// everything that a cell may change, so that 'changed' is never between two that look alike
function wholeOf(measure: Measure, value: MeasureValue): string {
  return [
    value.value === null ? 'not available' : sayFigure(measure, value.value),
    value.numerator === null && value.denominator === null
      ? ''
      : `${String(value.numerator ?? '?')} of ${String(value.denominator ?? '?')}`,
    value.isProvisional ? 'provisional' : '',
    value.isBreak ? 'definition changed' : '',
    value.note === '' ? '' : `‘${value.note}’`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}
