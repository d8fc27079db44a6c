import type { Cycle } from '#domain/cycle/cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import { freeKey } from '#domain/cycle/propose-cycle.ts';
import { useState } from 'react';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { useEdit, type Edits } from '#screens/admin/use-edit.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { CycleForm } from './cycle-form.tsx';
import { PlanFromMeeting } from './plan-from-meeting.tsx';

const blank: Cycle = {
  row: null,
  key: '',
  title: '',
  opensOn: '',
  remindOn: [],
  cutOffOn: '',
  freezeOn: '',
  circulateOn: '',
  meetings: [],
};

const typings = keepingOf<Edits<Cycle>>();

/** Plans a cycle: from the days of its meetings, which fill in all other days, or day by day. */
export function AddCycle() {
  const { snapshot } = useReady();
  const { value, typing, set } = useEdit(typings, '', blank);
  const [nPlanned, setPlanned] = useState(0);
  // the key follows the cut-off, as long as the cycle is not saved
  const month = isCivilDate(value.cutOffOn) ? value.cutOffOn.slice(0, 7) : 'cycle';
  const cycle = { ...value, key: freeKey(snapshot, month) };
  const handlePlan = (proposed: Cycle) => {
    set(proposed);
    setPlanned(nPlanned + 1);
  };
  return (
    <Page
      title="Plan the next cycle"
      lead="Give the days of the meetings, and all other days are counted back from the first of them in working days. Then change what does not fit."
    >
      <AdminPlaces />
      <PlanFromMeeting nPlanned={nPlanned} onPlan={handlePlan} />
      <CycleForm
        name="New cycle"
        cycle={cycle}
        bodiesBefore={[]}
        typing={typing}
        done={`${cycle.title.trim()} was added.`}
        onChange={set}
      />
    </Page>
  );
}
