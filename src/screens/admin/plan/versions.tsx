import { Text } from '@fluentui/react-components';
import { checkSettings } from '#domain/check-settings.ts';
import { sayDate } from '#domain/date.ts';
import { versionOn, type PlanVersion } from '#domain/plan-settings.ts';
import { Begin, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { DayField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';

const id = 'version';

/** The approved editions of the plan, newest first, and the way to record another. */
export function Versions({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { snapshot, store } = useReady();
  const { versions } = snapshot.settings;
  const inForce = versionOn(versions, store.today());
  return (
    <Panel
      title="Versions of the plan"
      actions={
        saving.open === id ? null : (
          <Begin id={id} onBegin={() => saving.begin(id)}>
            Record a new version
          </Begin>
        )
      }
    >
      {saving.open === id ? <VersionForm saving={saving} /> : null}
      {versions.length === 0 ? (
        <Text>
          No version has been recorded. Documents call it version {snapshot.plan.version}. Record one when the
          partnership approves the plan or a refresh of it.
        </Text>
      ) : (
        <AdminTable
          label="Versions of the plan"
          head={['Version', 'In force from', 'What was approved']}
          rows={versions.toReversed().map((one) => ({
            key: one.version,
            cells: [
              one.version === inForce ? `${one.version} (in force)` : one.version,
              sayDate(one.effectiveFrom),
              one.note,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

const typings = keepingOf<Begun<PlanVersion>>();

function VersionForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { snapshot, store } = useReady();
  const typing = useSaveTyping(typings, '');
  const { versions } = typing.shown.settings;
  const given = { version: '', effectiveFrom: store.today(), note: '', ...typing.parts };
  const wanted = { versions: [...versions, given] };
  const place = `versions.${String(versions.length)}`;
  return (
    <SaveForm
      title="A new version"
      verb="Record the version"
      effect={`From its first day, screens and packs call the plan by it. Until then it is version ${snapshot.plan.version}. Recording a version changes no action and no heading.`}
      check={() => checkSettings(typing.shown, wanted)}
      wish={() => ({
        command: { kind: 'save-settings', settings: wanted },
        label: `Version ${given.version.trim()} of the plan`,
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <LineField
            id={`${place}.version`}
            label="Version"
            hint="Such as ‘2.0’ or ‘1.0 DRAFT’."
            value={given.version}
            refusals={refusals}
            onChange={(version) => typing.set({ version })}
          />
          <DayField
            id={`${place}.effectiveFrom`}
            label="In force from"
            value={given.effectiveFrom}
            refusals={refusals}
            onChange={(effectiveFrom) => typing.set({ effectiveFrom })}
          />
          <WordsField
            id={`${place}.note`}
            label="What was approved, by whom and when"
            rows={3}
            value={given.note}
            refusals={refusals}
            onChange={(note) => typing.set({ note })}
          />
        </>
      )}
    </SaveForm>
  );
}
