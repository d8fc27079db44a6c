import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { focusField } from '#screens/parts/focus-on.ts';
import { inOrderOfFields } from '#screens/update-form/field-order.ts';
import { sayRefusal } from '#screens/words.ts';
import { fieldsOf } from './entry-fields.tsx';
import type { FormRow } from './form-rows.ts';

const useStyles = makeStyles({
  // far enough apart to be met with a finger
  line: { minHeight: '24px', paddingTop: '2px', overflowWrap: 'anywhere' },
});

/** Where what has to be put right is listed, to be given the focus. */
export const refusalsId = 'form-to-put-right';

/** Everything that keeps the chosen updates of a form from being entered, each a way to its field. */
export function FormRefusals({ rows }: { rows: readonly FormRow[] }) {
  const styles = useStyles();
  const lines = rows
    .filter((row) => row.isChosen && row.isOpen)
    .flatMap(({ returned: { ref }, refusals, findings }) => [
      ...inOrderOfFields(refusals).map((one) => ({
        key: `${ref} ${one.field ?? ''} ${one.code}`,
        words: `${ref}: ${sayRefusal(one)}`,
        onGo: () => focusField(`${fieldsOf(ref)}${one.field ?? ''}`),
      })),
      ...(findings.length === 0
        ? []
        : [
            {
              key: `${ref} personal data`,
              words: `${ref}: Look at what may tell who a child is. Change it, or say that it is meant.`,
              onGo: () => document.getElementById(`${fieldsOf(ref)}personal-data`)?.focus(),
            },
          ]),
    ]);
  if (lines.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" id={refusalsId} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>
          {lines.length === 1
            ? 'Nothing was entered yet. One thing to put right'
            : `Nothing was entered yet. ${String(lines.length)} things to put right`}
        </MessageBarTitle>
        {lines.map(({ key, words, onGo }) => (
          <div key={key} className={styles.line}>
            <Link as="button" inline onClick={onGo}>
              {words}
            </Link>
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
