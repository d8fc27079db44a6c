import { Field, Input, makeStyles } from '@fluentui/react-components';
import { checkPlan, usualMarkings } from '#domain/decide-setting.ts';
import { Begin, Facts, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { faultAt } from '#screens/parts/fault.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { versionOf, type Plan } from '#domain/snapshot.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({ words: { maxWidth: '420px' } });

const id = 'facts';

/** Title, partnership, period and marking. The version is set by the versions below. */
export function FactsPanel({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { snapshot, store } = useReady();
  const { plan } = snapshot;
  const isOpen = saving.open === id;
  return (
    <Panel
      title="Name and marking"
      isOpen={isOpen}
      actions={
        <Begin id={id} name="Edit name and marking" onBegin={() => saving.begin(id)}>
          Edit
        </Begin>
      }
    >
      {isOpen ? (
        <FactsForm saving={saving} />
      ) : (
        <Facts
          facts={[
            ['Title', plan.title],
            ['Partnership', plan.partnership],
            ['Period', plan.period],
            ['Version', versionOf(snapshot, store.today())],
            ['Protective marking', plan.marking],
          ]}
        />
      )}
    </Panel>
  );
}

const typings = keepingOf<Begun<Plan>>();

function FactsForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const typing = useSaveTyping(typings, '');
  const plan = { ...typing.shown.plan, ...typing.parts };
  return (
    <SaveForm
      isTop
      title="Name and marking"
      effect="Everybody sees it at once, and it stands on every pack made from now on. Packs already issued stay as they are."
      check={() => checkPlan(plan)}
      wish={() => ({ command: { kind: 'save-plan', plan }, label: 'Name and marking of the plan' })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
    >
      {(refusals) => (
        <>
          <LineField
            id="title"
            label="Title"
            value={plan.title}
            refusals={refusals}
            onChange={(title) => typing.set({ title })}
          />
          <LineField
            id="partnership"
            label="Partnership"
            value={plan.partnership}
            refusals={refusals}
            onChange={(partnership) => typing.set({ partnership })}
          />
          <LineField
            id="period"
            label="Period"
            hint="Such as ‘June 2025 to December 2028’."
            value={plan.period}
            refusals={refusals}
            onChange={(period) => typing.set({ period })}
          />
          <Field
            label="Protective marking"
            hint="Choose one or type your own; leave it empty for none. It stands on every page of a pack."
            className={styles.words}
            {...faultAt(refusals, 'marking')}
          >
            <Input
              id="marking"
              list="usual-markings"
              value={plan.marking}
              onChange={(_, { value }) => typing.set({ marking: value })}
            />
          </Field>
          <datalist id="usual-markings">
            {usualMarkings.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </datalist>
        </>
      )}
    </SaveForm>
  );
}
