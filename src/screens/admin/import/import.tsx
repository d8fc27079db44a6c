import { Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { rememberedColumns } from '#domain/intake/intake-remembered.ts';
import { isUpdateForm } from '#domain/form/returned-form.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { Page } from '#screens/parts/page.tsx';
import { go } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { useFormWork } from '#screens/admin/forms/form-work.ts';
import { ReturnedForm } from '#screens/admin/forms/returned-form.tsx';
import { SendForm } from '#screens/admin/forms/send-form.tsx';
import { ImportChoose } from './import-choose.tsx';
import { ImportFile } from './import-file.tsx';
import { ImportPast } from './import-past.tsx';
import { ImportProgress } from './import-progress.tsx';
import {
  importHeadingId,
  importRoute,
  importStepNames,
  ImportSteps,
  useImportStep,
  type ImportStep,
} from './import-steps.tsx';
import { useImportWork, type ReadFile } from './import-work.ts';
import { useReading } from './use-reading.ts';

/** Brings actions in from a plan in Excel, Word or CSV: choose, look at everything, confirm, and undo if need be. */
export function Import() {
  const { me, snapshot } = useReady();
  const isAdmin = me.role === 'admin' && me.isActive;
  const admins = [...snapshot.people.values()].filter((one) => one.role === 'admin' && one.isActive);
  if (isAdmin) return <Importing />;
  return (
    <Page title="Import a plan">
      <Text>
        {admins.length === 0
          ? 'Only a plan admin can import actions, and this plan has none. Ask whoever set it up.'
          : `Only a plan admin can import actions: ${admins.map((one) => one.name).join(', ')}.`}
      </Text>
    </Page>
  );
}

function Importing() {
  const { store, outbox, snapshot } = useReady();
  const { work, begin, alter, forget } = useImportWork(store);
  const { form, begin: beginForm, alter: alterForm, forget: forgetForm } = useFormWork(store);
  const { importColumns } = snapshot.settings;
  const handleRead = useCallback(
    (file: ReadFile) => {
      // what came back on an update form is no plan
      if (isUpdateForm(file.grids)) {
        beginForm(file);
        return;
      }
      begin(file, { ...usualChoice, columns: rememberedColumns(importColumns, file.grids) });
      go(importRoute('columns'));
    },
    [begin, beginForm, importColumns],
  );
  const { reading, read, cancel } = useReading(store.newId, handleRead);
  const step = useImportStep(work !== null);
  useFocusOnStep(step);
  const current = work?.importId ?? '';
  const underWay = outbox.filter((entry) => entry.kind === 'import' && entry.id !== `import ${current}`);
  const handleAnother = () => {
    forget();
    go(importRoute('file'));
  };
  if (form !== null)
    return (
      <Page
        title="Import a plan"
        windowTitle="Returned form, import a plan"
        lead="What came back on an update form, beside the plan."
      >
        <AdminPlaces />
        <ReturnedForm key={form.importId} work={form} onAlter={alterForm} onAnother={forgetForm} />
      </Page>
    );
  return (
    <Page
      title="Import a plan"
      windowTitle={`${importStepNames[step]}, import a plan`}
      lead="Bring in a plan from Excel, Word or CSV, or a newer copy of it."
    >
      <AdminPlaces />
      {underWay.map((entry) => (
        <ImportProgress key={entry.id} what={`Writing the actions of ${entry.label}`} entry={entry} />
      ))}
      {work === null || step === 'file' ? (
        <>
          <ImportSteps step={step} hasFile={work !== null} />
          <ImportChoose
            reading={reading}
            chosen={work?.name ?? ''}
            onFile={(file) => void read(file)}
            onCancel={cancel}
          />
        </>
      ) : (
        <ImportFile
          key={work.importId}
          work={work}
          step={step}
          onAlter={alter}
          onOver={forget}
          onAnother={handleAnother}
        />
      )}
      {step === 'file' ? <SendForm /> : null}
      {step === 'file' ? <ImportPast except={current} /> : null}
    </Page>
  );
}

// the page's title has the focus first; who goes on to another step goes on from its heading
function useFocusOnStep(step: ImportStep): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    focusNext(importHeadingId);
  }, [step]);
}
