import { StepList } from '#screens/parts/step-list.tsx';
import { hrefOf, type Route } from '#screens/route.ts';
import { useRoute } from '#screens/route-from.ts';

/** The steps of an import, in their order. */
export type ImportStep = (typeof importSteps)[number];

const importSteps = ['file', 'columns', 'preview'] as const;

/** What each step is called. */
export const importStepNames: Readonly<Record<ImportStep, string>> = {
  file: 'File',
  columns: 'Columns',
  preview: 'Preview',
};

/** The id of the heading of the step that is open. */
export const importHeadingId = 'import-step';

/** The address of a step, so that Back goes a step back. */
export function importRoute(step: ImportStep): Route {
  return step === 'file' ? { at: 'admin', tab: 'import' } : { at: 'admin', tab: 'import', filter: { step } };
}

/** The step that the address names. Without a file there is only the first. */
export function useImportStep(hasFile: boolean): ImportStep {
  const route = useRoute();
  const named = route.at === 'admin' ? route.filter?.['step'] : undefined;
  return hasFile ? (importSteps.find((one) => one === named) ?? 'file') : 'file';
}

/** Where somebody is in an import. Steps of a file can be gone to in any order; nothing is lost on the way. */
export function ImportSteps({ step, hasFile }: { step: ImportStep; hasFile: boolean }) {
  return (
    <StepList
      label="Steps"
      steps={importSteps.map((one) => ({
        name: importStepNames[one],
        href: hasFile ? hrefOf(importRoute(one)) : null,
        isHere: one === step,
      }))}
    />
  );
}
