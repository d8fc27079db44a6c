import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { Page } from '#screens/parts/page.tsx';
import { Bodies } from './bodies.tsx';
import { FactsPanel } from './facts.tsx';
import { Labels } from './labels.tsx';
import { Versions } from './versions.tsx';

/** What the plan is called, its approved editions, the bodies it reports to, and the labels its actions carry. */
export function PlanFacts() {
  const saving = useSaving();
  return (
    <AdminOnly title="Plan facts">
      <Page
        title="Plan facts"
        lead="What the plan is called on every screen and in every pack, and whom it answers to."
      >
        <AdminPlaces />
        {saving.bar}
        <FactsPanel saving={saving} />
        <Versions saving={saving} />
        <Bodies saving={saving} />
        <Labels
          saving={saving}
          name="themes"
          title="Themes"
          what="theme"
          lead="Labels across the sections, by which actions can be found together."
        />
        <Labels
          saving={saving}
          name="alignments"
          title="What the plan serves"
          what="commitment"
          lead="Commitments of other plans that actions serve, such as ‘Corporate plan 2.4’."
        />
      </Page>
    </AdminOnly>
  );
}
