import type { ReactNode } from 'react';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { PageForm } from '#screens/admin/page-form.tsx';
import { goAndTell } from '#screens/admin/told.ts';
import { useRun } from '#screens/parts/use-run.ts';
import { CycleFields } from './cycle-fields.tsx';
import { cyclesHref } from './cycles-address.ts';

/** The form for a cycle, and its sending. `children` stand above its fields. */
export function CycleForm(props: {
  name: string;
  cycle: Cycle;
  bodiesBefore: readonly string[];
  typing: Parameters<typeof PageForm>[0]['typing'];
  /** What is said once it is saved. */
  done: string;
  onChange: (part: Partial<Cycle>) => void;
  children?: ReactNode;
}) {
  const running = useRun();
  const { cycle } = props;
  const handleSave = async () => {
    const outcome = await running.run({ kind: 'save-cycle', cycle }, cycle.title);
    if (outcome === null || outcome.kind === 'refused') return false;
    goAndTell({ at: 'admin', tab: 'cycles' }, props.done);
    return true;
  };
  return (
    <PageForm
      name={props.name}
      running={running}
      refusals={running.refusals}
      typing={props.typing}
      kept="What you filled in"
      back={cyclesHref()}
      onSave={handleSave}
    >
      {props.children}
      <CycleFields
        cycle={cycle}
        bodiesBefore={props.bodiesBefore}
        refusals={running.refusals}
        onChange={props.onChange}
      />
    </PageForm>
  );
}
