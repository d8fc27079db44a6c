import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkSettings, usesOfBody } from '#domain/check-settings.ts';
import { sayDate } from '#domain/date.ts';
import type { Body } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { faultAt } from '#screens/parts/fault.ts';
import { LineField, TickField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  fault: { color: tokens.colorStatusDangerForeground1 },
});

/** The bodies of the partnership that meet about the plan or decide on it. */
export function Bodies({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { snapshot, store } = useReady();
  const { bodies } = snapshot.settings;
  const today = store.today();
  const opened = bodies.findIndex((_, index) => saving.open === bodyId(index));
  const isAdding = saving.open === bodyId(bodies.length);
  return (
    <Panel
      title="Bodies"
      actions={
        isAdding ? null : (
          <Begin id={bodyId(bodies.length)} onBegin={() => saving.begin(bodyId(bodies.length))}>
            Add a body
          </Begin>
        )
      }
    >
      {isAdding || opened >= 0 ? (
        <BodyForm key={saving.open} saving={saving} index={isAdding ? bodies.length : opened} />
      ) : null}
      {bodies.length === 0 ? (
        <Text>
          No body is named yet. Name the boards and panels that the plan reports to: meetings and rules can
          then name them.
        </Text>
      ) : (
        <AdminTable
          label="Bodies"
          head={['Name', 'What for', 'Next meeting', 'Decides changes', 'Edit']}
          rows={bodies.map((body, index) => ({
            key: body.name,
            cells: [
              body.isActive ? body.name : `${body.name} (does not meet any more)`,
              body.purpose,
              nextMeeting(snapshot, body, today),
              usesOfBody(snapshot, body.name).isInRules ? 'Yes' : 'No',
              <Begin
                key="edit"
                id={bodyId(index)}
                size="small"
                name={`Edit ${body.name}`}
                onBegin={() => saving.begin(bodyId(index))}
              >
                Edit
              </Begin>,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function BodyForm({ saving, index }: { saving: ReturnType<typeof useSaving>; index: number }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { bodies } = snapshot.settings;
  const now = bodies[index];
  const [body, setBody] = useState<Body>(now ?? { name: '', purpose: '', isActive: true });
  const wanted = { bodies: [...bodies.slice(0, index), body, ...bodies.slice(index + 1)] };
  const place = `bodies.${String(index)}`;
  return (
    <SaveForm
      title={now === undefined ? 'A new body' : now.name}
      effect={
        now === undefined
          ? 'Meetings of a cycle and the rules about changes can name it from now on.'
          : 'A new name stands in the rules and at its meetings from today on. Meetings that were held keep the old one.'
      }
      check={() => checkSettings(snapshot, wanted)}
      wish={() => ({ command: { kind: 'save-settings', settings: wanted }, label: body.name.trim() })}
      onSaved={saving.saved}
      onCancel={saving.cancel}
      aside={
        now === undefined ? null : (
          <RemoveButton
            what={now.name}
            command={{
              kind: 'save-settings',
              settings: { bodies: bodies.filter((one) => one !== now) },
            }}
            onRemoved={saving.saved}
          />
        )
      }
    >
      {(refusals) => (
        <>
          <LineField
            id={`${place}.name`}
            label="Name"
            value={body.name}
            refusals={refusals}
            onChange={(name) => setBody({ ...body, name })}
          />
          <LineField
            id={`${place}.purpose`}
            label="What it is for"
            value={body.purpose}
            refusals={refusals}
            onChange={(purpose) => setBody({ ...body, purpose })}
          />
          <TickField
            id={`${place}.isActive`}
            label="It still meets"
            isOn={body.isActive}
            onChange={(isActive) => setBody({ ...body, isActive })}
          />
          <Text className={styles.fault}>{faultAt(refusals, `${place}.isActive`).validationMessage}</Text>
        </>
      )}
    </SaveForm>
  );
}

function nextMeeting(snapshot: Snapshot, body: Body, today: string): string {
  const days = [...snapshot.cycles.values()]
    .flatMap((cycle) => cycle.meetings)
    .filter((meeting) => meeting.body === body.name && meeting.on >= today)
    .map((meeting) => meeting.on)
    .sort();
  return days[0] === undefined ? 'None planned' : sayDate(days[0]);
}

function bodyId(index: number): string {
  return `body-${String(index)}`;
}
