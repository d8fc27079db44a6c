import { Text } from '@fluentui/react-components';
import { checkSettings } from '#domain/check-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { plural } from '#screens/admin/import/import-counts.ts';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

type LabelProps = {
  saving: ReturnType<typeof useSaving>;
  name: 'themes' | 'alignments';
  title: string;
  /** What one of them is called. */
  what: string;
  lead: string;
};

/** Labels that people choose from, with how many actions carry each, and those that actions carry beside the list. */
export function Labels(props: LabelProps) {
  const { saving, name, what } = props;
  const { snapshot } = useReady();
  const labels = snapshot.settings[name];
  const counts = countsOf(snapshot, name);
  const beside = [...counts.keys()].filter((label) => !labels.includes(label)).sort();
  const idOf = (index: number | string) => `${name}-${String(index)}`;
  const all = [...labels, ...beside];
  const opened = all.findIndex((_, index) => saving.open === idOf(index));
  const isAdding = saving.open === idOf('new');
  return (
    <Panel
      title={props.title}
      actions={
        isAdding ? null : (
          <Begin id={idOf('new')} onBegin={() => saving.begin(idOf('new'))}>
            {`Add a ${what}`}
          </Begin>
        )
      }
    >
      <Text>{props.lead}</Text>
      {isAdding || opened >= 0 ? (
        <LabelForm
          key={saving.open}
          {...props}
          label={isAdding ? '' : (all[opened] ?? '')}
          count={counts.get(all[opened] ?? '') ?? 0}
        />
      ) : null}
      {all.length === 0 ? null : (
        <AdminTable
          label={props.title}
          head={['Label', 'Actions', 'Edit']}
          figures={['Actions']}
          rows={all.map((label, index) => ({
            key: label,
            cells: [
              index < labels.length ? label : `${label} (not on the list)`,
              counts.get(label) ?? 0,
              <Begin
                key="edit"
                id={idOf(index)}
                size="small"
                name={index < labels.length ? `Edit ${label}` : `Put ${label} on the list`}
                onBegin={() => saving.begin(idOf(index))}
              >
                {index < labels.length ? 'Edit' : 'Put on the list'}
              </Begin>,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

const typings = keepingOf<Begun<{ readonly text: string }>>();

function LabelForm(props: LabelProps & { label: string; count: number }) {
  const { saving, name, what } = props;
  const typing = useSaveTyping(typings, `${name} ${props.label}`);
  const labels = typing.shown.settings[name];
  const found = labels.indexOf(props.label);
  // one that stands beside the list is put on it
  const index = found < 0 ? labels.length : found;
  const now = labels[index];
  const { text = props.label } = typing.parts;
  const wanted = { [name]: [...labels.slice(0, index), text, ...labels.slice(index + 1)] };
  const field = `${name}.${String(index)}`;
  return (
    <SaveForm
      title={now ?? `A new ${what}`}
      effect={
        now === undefined
          ? 'It can be chosen for actions from now on.'
          : `A new name is written into ${plural(props.count, 'action', 'actions')} at once. One that is removed can be chosen no more, and stays on the actions that carry it.`
      }
      check={() => checkSettings(typing.shown, wanted)}
      wish={() => ({ command: { kind: 'save-settings', settings: wanted }, label: text.trim() })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
      aside={
        now === undefined ? null : (
          <RemoveButton
            what={now}
            command={{
              kind: 'save-settings',
              settings: { [name]: labels.filter((one) => one !== now) },
            }}
            onRemoved={(removed) => {
              typing.forget();
              saving.saved(removed);
            }}
          />
        )
      }
    >
      {(refusals) => (
        <LineField
          id={field}
          label="Label"
          value={text}
          refusals={refusals}
          onChange={(typed) => typing.set({ text: typed })}
        />
      )}
    </SaveForm>
  );
}

function countsOf(snapshot: Snapshot, name: 'themes' | 'alignments'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const action of snapshot.actions.values())
    for (const label of action[name]) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
