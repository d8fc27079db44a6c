import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { Page } from '#screens/parts/page.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { RiskRulesPanel } from '#screens/risks/risk-rules-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';

/** Who decides changes of the plan, and which questions a status has to answer. */
export function Rules() {
  const saving = useSaving();
  return (
    <AdminOnly title="Rules">
      <Page
        title="Rules"
        lead="Who decides when the plan itself is to change, and what a status has to answer."
      >
        <AdminPlaces />
        {saving.bar}
        <ApprovalPanel saving={saving} />
        <QuestionPanel saving={saving} />
        <RiskRulesPanel saving={saving} />
      </Page>
    </AdminOnly>
  );
}
