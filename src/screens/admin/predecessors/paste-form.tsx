import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { checkPredecessors } from '#domain/predecessor/decide-predecessor.ts';
import { readPredecessors, type PastedRow } from '#domain/predecessor/predecessor-paste.ts';
import { settledDispositions, type Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Refusal } from '#domain/refusal.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { plural } from '#screens/admin/import/import-counts.ts';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { dispositionWords, successorWords } from './disposition-words.ts';

const textId = 'paste-text';

const useStyles = makeStyles({
  words: { maxWidth: '900px' },
  fault: { display: 'block', color: tokens.colorStatusDangerForeground1 },
});

/** `ids` by the number of the row: the same however often it is tried. */
type Typed = { readonly plan: string; readonly text: string; readonly ids: Map<number, string> };

const typings = keepingOf<Begun<Typed>>();

/** Many actions of an earlier plan at once: a block of cells copied from Excel, looked at before it is written. */
export function PasteForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const typing = useSaveTyping(typings, '');
  const { plan = [...typing.shown.predecessors.values()].at(-1)?.plan ?? '', text = '' } = typing.parts;
  // ids are made once for as many rows as there ever were, so that a repeat is the same record
  const [ids] = useState(() => typing.parts.ids ?? new Map<number, string>());
  const rows = useMemo(() => readPredecessors(text, plan), [text, plan]);
  const wanted = rows.map((row, index): Predecessor => {
    const id = ids.get(index) ?? store.newId();
    ids.set(index, id);
    const { unread: _, ...fields } = row;
    return { row: null, id, ...fields };
  });
  const found = wanted.length === 0 ? [] : checkPredecessors(snapshot, wanted);
  return (
    <SaveForm
      title="Paste many from Excel"
      isTop
      verb={
        wanted.length === 0 ? 'Add them' : `Add ${plural(wanted.length, 'earlier action', 'earlier actions')}`
      }
      effect="Everything in the preview is added at once. What has something to put right is not: correct it in Excel and paste again, or correct it in the field."
      // each row says in the preview what is wrong with it; what there is to put right it in is the block
      check={() => checkPredecessors(snapshot, wanted).map((one) => ({ ...one, field: textId }))}
      wish={() => ({
        command: { kind: 'save-predecessors', predecessors: wanted },
        label: plural(wanted.length, 'earlier action', 'earlier actions'),
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <LineField
            id="paste-plan"
            label="Earlier plan"
            hint="For rows that do not name their plan themselves."
            value={plan}
            refusals={refusals}
            onChange={(typed) => typing.set({ ids, plan: typed })}
          />
          <Field
            label="Cells from Excel"
            hint="Copy the rows in Excel and paste them here. With a first row of headings, columns may stand in any order: Plan, Ref, Wording, What became of it, Replaced by, Reason. Without one they are Ref, Wording, What became of it, Replaced by, Reason."
            className={styles.words}
            {...faultAt(refusals, textId)}
          >
            <Textarea
              id={textId}
              value={text}
              resize="vertical"
              textarea={{ rows: 6 }}
              onChange={(_, { value }) => typing.set({ ids, text: value })}
            />
          </Field>
          <Preview rows={rows} wanted={wanted} found={found} />
        </>
      )}
    </SaveForm>
  );
}

function Preview(props: {
  rows: readonly PastedRow[];
  wanted: readonly Predecessor[];
  found: readonly Refusal[];
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { rows, wanted, found } = props;
  if (rows.length === 0) return null;
  const settled = settledDispositions(
    new Map([...snapshot.predecessors, ...wanted.map((one) => [one.id, one] as const)]),
  );
  const nFaulty = new Set(found.map((one) => one.field?.split('.')[0])).size;
  return (
    <>
      <Text role="status">
        {plural(rows.length, 'row', 'rows')} read
        {nFaulty === 0 ? '.' : `, ${String(nFaulty)} with something to put right.`}
      </Text>
      <AdminTable
        label="What would be added"
        head={[
          'Row',
          'Plan and number',
          'Wording',
          'What became of it',
          'Replaced by',
          'Reason',
          'To put right',
        ]}
        rows={wanted.map((one, index) => {
          const faults = found.filter((each) => each.field?.startsWith(`${String(index)}.`));
          const unread = rows[index]?.unread ?? '';
          return {
            key: one.id,
            cells: [
              String(index + 1),
              `${one.plan} ${one.ref}`.trim(),
              one.wording,
              `${dispositionWords[settled.get(one.id)?.disposition ?? one.disposition]}${unread === '' ? '' : ` (‘${unread}’ is not understood)`}`,
              successorWords(snapshot, one.successors),
              one.reason,
              <span key="faults">
                {faults.length === 0 ? 'Nothing' : null}
                {faults.map((each) => (
                  <span key={`${each.field ?? ''} ${each.code}`} className={styles.fault}>
                    {sayRefusal(each)}
                  </span>
                ))}
              </span>,
            ],
          };
        })}
      />
    </>
  );
}
