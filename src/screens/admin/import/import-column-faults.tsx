import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ColumnBlock, ColumnFault } from '#domain/intake/intake-columns.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { columnFieldId } from './import-column-block.tsx';
import { sayColumnFault } from './import-field-words.ts';
import { sheetsFieldId } from './import-sheets.tsx';

const useStyles = makeStyles({
  // far enough apart to be met with a finger
  line: { minHeight: '24px', paddingTop: '2px' },
});

/** The id of the summary of what is to put right. */
export const faultsId = 'columns-to-put-right';

/** The id of the field that says which row has the headings. */
export const headingsFieldId = 'import-headings';

/** The id of the choice to give the actions numbers. */
export const numberingId = 'import-numbering';

/** Everything that stops the columns from being read so, each a way to its field. */
export function ImportColumnFaults(props: {
  faults: readonly ColumnFault[];
  blocks: readonly ColumnBlock[];
}) {
  const styles = useStyles();
  const { structure } = useReady().snapshot.settings;
  const { faults, blocks } = props;
  const columns = blocks.flatMap((block) => block.columns);
  // of two columns for the same the first one tells it
  const lines = faults.filter(
    (fault, index) => !faults.slice(0, index).some((earlier) => earlier.also.includes(fault.key)),
  );
  if (lines.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" id={faultsId} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>
          {lines.length === 1 ? 'One thing to put right' : `${String(lines.length)} things to put right`}
        </MessageBarTitle>
        {lines.map((fault) => (
          <div key={`${fault.code} ${fault.key}`} className={styles.line}>
            <Link as="button" inline onClick={() => focusOn(fieldIdOf(fault))}>
              {sayColumnFault(fault, structure, columns)}
            </Link>
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function fieldIdOf({ code, key }: ColumnFault): string {
  if (code === 'no-sheet') return sheetsFieldId;
  return code === 'no-table' ? headingsFieldId : columnFieldId(key);
}
