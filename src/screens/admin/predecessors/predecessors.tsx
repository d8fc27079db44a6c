import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dispositions, type Disposition, type Predecessor } from '#domain/predecessor/predecessor.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { plural } from '#screens/admin/import/import-counts.ts';
import { Begin } from '#screens/admin/panel.tsx';
import { useSaving } from '#screens/admin/save-form.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { dispositionWords } from './disposition-words.ts';
import { PasteForm } from './paste-form.tsx';
import { PredecessorForm } from './predecessor-form.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  choice: { minWidth: '180px', maxWidth: '320px', gridTemplateColumns: 'minmax(0, 1fr)' },
  links: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  link: { minHeight: '24px', color: tokens.colorBrandForegroundLink },
});

type Shown = { readonly plan: string; readonly disposition: Disposition | null };

/** The actions of earlier plans, what became of each, and what replaces them here. */
export function Predecessors() {
  const styles = useStyles();
  const { snapshot } = useReady();
  const saving = useSaving();
  const [shown, setShown] = useState<Shown>({ plan: '', disposition: null });
  const all = inOrder(snapshot);
  const rows = all.filter(
    (one) =>
      (shown.plan === '' || one.plan === shown.plan) &&
      (shown.disposition === null || one.disposition === shown.disposition),
  );
  const opened = all.find((one) => saving.open === one.id);
  const nOpen = all.filter((one) => one.disposition === 'open').length;
  return (
    <AdminOnly title="Earlier plans">
      <Page
        title="Earlier plans"
        lead="Every action of the plans before this one, what became of it, and what replaces it here. Nothing that was promised gets lost."
      >
        <AdminPlaces />
        {saving.bar}
        <div className={styles.line}>
          <Begin id="add" onBegin={() => saving.begin('add')}>
            Add one
          </Begin>
          <Begin id="paste" onBegin={() => saving.begin('paste')}>
            Paste many from Excel
          </Begin>
        </div>
        {saving.open === 'add' ? <PredecessorForm key="add" saving={saving} predecessor={null} /> : null}
        {saving.open === 'paste' ? <PasteForm saving={saving} /> : null}
        {opened === undefined ? null : (
          <PredecessorForm key={opened.id} saving={saving} predecessor={opened} />
        )}
        {all.length === 0 ? (
          <Text>No action of an earlier plan is recorded yet.</Text>
        ) : (
          <>
            <Filters all={all} shown={shown} onShown={setShown} />
            <Text role="status">
              {rows.length === all.length
                ? `All ${plural(all.length, 'earlier action', 'earlier actions')}, ${String(nOpen)} to decide`
                : `${String(rows.length)} of ${plural(all.length, 'earlier action', 'earlier actions')}`}
            </Text>
            {rows.length === 0 ? (
              <Text>No earlier action fits this choice.</Text>
            ) : (
              <AdminTable
                label="Actions of earlier plans"
                cards={{ unsaid: ['Wording', 'Edit'] }}
                head={['Plan and number', 'Wording', 'What became of it', 'Replaced by', 'Reason', 'Edit']}
                rows={rows.map((one) => ({ key: one.id, cells: cellsOf(one, snapshot, saving, styles) }))}
              />
            )}
          </>
        )}
      </Page>
    </AdminOnly>
  );
}

function cellsOf(
  one: Predecessor,
  snapshot: Snapshot,
  saving: ReturnType<typeof useSaving>,
  styles: Readonly<Record<'links' | 'link', string>>,
) {
  return [
    `${one.plan} ${one.ref}`.trim(),
    one.wording,
    dispositionWords[one.disposition],
    one.successors.length === 0 ? null : (
      <span key="replaced" className={styles.links}>
        {one.successors.map((ref) => (
          <a key={ref} className={styles.link} href={hrefOf({ at: 'action', ref })}>
            {`${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim()}
          </a>
        ))}
      </span>
    ),
    one.reason,
    <Begin
      key="edit"
      id={one.id}
      size="small"
      name={`Edit ${`${one.plan} ${one.ref}`.trim()}`}
      onBegin={() => saving.begin(one.id)}
    >
      Edit
    </Begin>,
  ];
}

function Filters(props: { all: readonly Predecessor[]; shown: Shown; onShown: (shown: Shown) => void }) {
  const styles = useStyles();
  const { all, shown, onShown } = props;
  const plans = [...new Set(all.map((one) => one.plan))];
  return (
    <search className={styles.line} aria-label="Actions of earlier plans">
      <Field label="Earlier plan" className={styles.choice}>
        <Select value={shown.plan} onChange={(_, { value }) => onShown({ ...shown, plan: value })}>
          <option value="">Every earlier plan</option>
          {plans.map((plan) => (
            <option key={plan} value={plan}>
              {plan}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What became of it" className={styles.choice}>
        <Select
          value={shown.disposition ?? ''}
          onChange={(_, { value }) =>
            onShown({ ...shown, disposition: dispositions.find((one) => one === value) ?? null })
          }
        >
          <option value="">Whatever became of it</option>
          {dispositions.map((one) => (
            <option key={one} value={one}>
              {dispositionWords[one]}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}

function inOrder({ predecessors }: Snapshot): readonly Predecessor[] {
  return [...predecessors.values()].sort(
    (a, b) => a.plan.localeCompare(b.plan, 'en-GB') || compareRefs(a.ref, b.ref),
  );
}
