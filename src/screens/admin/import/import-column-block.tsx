import { Field, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { choosableFields } from '#domain/intake/intake-choice.ts';
import type { ColumnBlock, ColumnFault, ProposedColumn } from '#domain/intake/intake-columns.ts';
import type { Field as PlanField } from '#domain/intake/intake-header.ts';
import { useReady } from '#screens/use-store.ts';
import { listed } from './import-counts.ts';
import { sayColumn, sayColumnFault, sayField } from './import-field-words.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  column: { gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  sample: { display: 'block' },
});

/** The columns below one heading row, each with what it holds and how it is read. Two for the same are told at both. */
export function ImportColumnBlock(props: {
  block: ColumnBlock;
  /** How many sheets the file has: where it is one, its name goes without saying. */
  nSheets: number;
  faults: readonly ColumnFault[];
  onField: (key: string, field: PlanField | null) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { block, nSheets, faults, onField } = props;
  const nRead = block.columns.filter((column) => column.field !== null).length;
  return (
    <section aria-labelledby={id} className={styles.block}>
      <h3 id={id} className={styles.heading}>
        {nameOf(block, nSheets)}
      </h3>
      <Text>
        {nRead} of {block.columns.length} columns are imported.
      </Text>
      <ul className={styles.columns}>
        {block.columns.map((column) => (
          <li key={column.key}>
            <ColumnField
              column={column}
              block={block}
              fault={faults.find((fault) => fault.key === column.key && fault.code === 'double')}
              onField={(field) => onField(column.key, field)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The id of the field of a column, for moving the focus there. */
export function columnFieldId(key: string): string {
  return `column ${key}`.replaceAll(/\s+/g, '-');
}

function ColumnField(props: {
  column: ProposedColumn;
  block: ColumnBlock;
  fault: ColumnFault | undefined;
  onField: (field: PlanField | null) => void;
}) {
  const styles = useStyles();
  const { structure } = useReady().snapshot.settings;
  const { column, block, fault, onField } = props;
  return (
    <Field
      label={sayColumn(column, block.columns)}
      className={styles.column}
      hint={
        column.samples.length === 0
          ? 'Nothing stands below it.'
          : {
              children: column.samples.map((sample) => (
                <span key={sample} className={styles.sample}>
                  {sample}
                </span>
              )),
            }
      }
      {...(fault === undefined
        ? {}
        : {
            validationState: 'error',
            validationMessage: sayColumnFault(fault, structure, block.columns),
          })}
    >
      <Select
        id={columnFieldId(column.key)}
        value={column.field ?? ''}
        onChange={(_, { value }) => onField(choosableFields.find((field) => field === value) ?? null)}
      >
        <option value="">Not imported</option>
        {choosableFields.map((field) => (
          <option key={field} value={field}>
            {sayField(field, structure)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function nameOf({ row, sheets, nMore }: ColumnBlock, nSheets: number): string {
  const [first = '', ...others] = sheets;
  const where = nSheets < 2 ? '' : ` of ‘${first}’`;
  const nHere = nMore - others.length;
  const also = [
    ...(nHere > 0 ? [`${String(nHere)} more ${nHere === 1 ? 'row' : 'rows'} of the same headings`] : []),
    ...(others.length > 0 ? [`the same headings of ${listed(others.map((name) => `‘${name}’`))}`] : []),
  ];
  const below = `Columns below the headings in ${row}${where}`;
  return also.length === 0 ? below : `${below}, and below ${also.join(' and ')}`;
}
