import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Begin, Facts, Panel } from '#screens/admin/panel.tsx';
import type { useSaving } from '#screens/admin/save-form.tsx';
import { useReady } from '#screens/use-store.ts';
import { RiskRulesForm } from './risk-rules-form.tsx';
import { numbered } from './risk-words.ts';

const id = 'risk-rules';

/** How risks are scored: the words for 1 to 4, the bands of scores with who looks after each, and the responses. */
export function RiskRulesPanel({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const { risks } = useReady().snapshot.settings;
  const isOpen = saving.open === id;
  const { bands } = risks;
  const scale = (words: readonly string[]) => words.map((_, n) => numbered(words, n + 1)).join(', ');
  return (
    <Panel
      title="How risks are scored"
      isOpen={isOpen}
      actions={
        <Begin id={id} name="Edit how risks are scored" onBegin={() => saving.begin(id)}>
          Edit
        </Begin>
      }
    >
      {isOpen ? (
        <RiskRulesForm saving={saving} />
      ) : (
        <>
          <AdminTable
            label="Bands of scores"
            head={['Score', 'Word', 'Looked after by']}
            rows={bands.map((band, index) => ({
              key: band.label,
              cells: [
                `${String((bands[index - 1]?.upTo ?? 0) + 1)} to ${String(band.upTo)}`,
                band.label,
                band.level,
              ],
            }))}
          />
          <Facts
            facts={[
              ['Likelihood', scale(risks.likelihoods)],
              ['Impact', scale(risks.impacts)],
              ['Responses', risks.responses.join(', ')],
            ]}
          />
        </>
      )}
    </Panel>
  );
}
