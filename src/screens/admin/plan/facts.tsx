import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { checkPlan, usualMarkings } from '#domain/decide-setting.ts';
import { Begin, Facts, Panel } from '#screens/admin/panel.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { faultAt } from '#screens/parts/fault.ts';
import { LineField } from '#screens/parts/plain-fields.tsx';
import { versionOf } from '#domain/snapshot.ts';
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
      actions={
        isOpen ? null : (
          <Begin id={id} name="Edit name and marking" onBegin={() => saving.begin(id)}>
            Edit
          </Begin>
        )
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

function FactsForm({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const styles = useStyles();
  const { plan: now } = useReady().snapshot;
  const [plan, setPlan] = useState(now);
  return (
    <SaveForm
      title="Name and marking"
      effect="Everybody sees it at once, and it stands on every pack made from now on. Packs already issued stay as they are."
      check={() => checkPlan(plan)}
      wish={() => ({ command: { kind: 'save-plan', plan }, label: 'Name and marking of the plan' })}
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
            onChange={(title) => setPlan({ ...plan, title })}
          />
          <LineField
            id="partnership"
            label="Partnership"
            value={plan.partnership}
            refusals={refusals}
            onChange={(partnership) => setPlan({ ...plan, partnership })}
          />
          <LineField
            id="period"
            label="Period"
            hint="Such as ‘June 2025 to December 2028’."
            value={plan.period}
            refusals={refusals}
            onChange={(period) => setPlan({ ...plan, period })}
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
              onChange={(_, { value }) => setPlan({ ...plan, marking: value })}
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
