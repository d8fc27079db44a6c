import { Text } from '@fluentui/react-components';
import { checkSettings, usesOfBody } from '#domain/check-settings.ts';
import { sayDate } from '#domain/date.ts';
import type { Body } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField, TickField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

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
        <BodyForm key={saving.open} saving={saving} name={bodies[opened]?.name ?? ''} />
      ) : null}
      {bodies.length === 0 ? (
        <Text>
          No body is named yet. Name the boards and panels that the plan reports to: meetings and rules can
          then name them.
        </Text>
      ) : (
        <AdminTable
          label="Bodies"
          cards={{ unsaid: ['What for', 'Edit'] }}
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

const typings = keepingOf<Begun<Body>>();

/** A body of this name to edit, or with '' a new one. */
function BodyForm({ saving, name: listed }: { saving: ReturnType<typeof useSaving>; name: string }) {
  const typing = useSaveTyping(typings, listed);
  const { bodies } = typing.shown.settings;
  const found = bodies.findIndex(({ name }) => name === listed);
  const index = found < 0 ? bodies.length : found;
  const now = bodies[index];
  const body = { ...(now ?? { name: '', purpose: '', isActive: true }), ...typing.parts };
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
      // a name that is emptied here is a name that is missing, not a body that is removed
      check={() => checkSettings(typing.shown, wanted).filter(({ field }) => field !== 'bodies')}
      wish={() => ({ command: { kind: 'save-settings', settings: wanted }, label: body.name.trim() })}
      typing={typing}
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
            onRemoved={(removed) => {
              typing.forget();
              saving.saved(removed);
            }}
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
            onChange={(name) => typing.set({ name })}
          />
          <LineField
            id={`${place}.purpose`}
            label="What it is for"
            value={body.purpose}
            refusals={refusals}
            onChange={(purpose) => typing.set({ purpose })}
          />
          <TickField
            id={`${place}.isActive`}
            label="It still meets"
            isOn={body.isActive}
            refusals={refusals}
            onChange={(isActive) => typing.set({ isActive })}
          />
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
