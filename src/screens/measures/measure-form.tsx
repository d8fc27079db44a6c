import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { checkMeasure } from '#domain/measure/check-measure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import type { Refusal } from '#domain/refusal.ts';
import { AdminOnly } from '#screens/admin/admin-only.tsx';
import { SaveForm } from '#screens/admin/save-form.tsx';
import { SavedBar, type Saved } from '#screens/admin/saved-bar.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { Page } from '#screens/parts/page.tsx';
import { useKept } from '#screens/parts/use-kept.ts';
import { go, hrefOf, type Route } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { draftFrom, newMeasure, readMeasureDraft, type MeasureDraft } from './measure-draft.ts';
import { MeasureFields } from './measure-fields.tsx';
import { UnknownMeasure } from './measure-page.tsx';
import { RetireButton } from './retire-button.tsx';

// what is filled in, by the measure it is of; '' for a new one
const typings = keepingOf<MeasureDraft>();

/** A measure to edit, or a new one where the key is ''. For plan admins. */
export function MeasureForm({ measureKey }: { measureKey: string }) {
  const { snapshot } = useReady();
  const measure = snapshot.measures.get(measureKey);
  if (measureKey !== '' && measure === undefined) return <UnknownMeasure measureKey={measureKey} />;
  return (
    <AdminOnly title={measure === undefined ? 'Add a measure' : `Edit ${measure.key}`}>
      <Form now={measure ?? null} />
    </AdminOnly>
  );
}

function Form({ now }: { now: Measure | null }) {
  const { snapshot } = useReady();
  const [begin, setBegin] = useState(() => draftFrom(now ?? newMeasure(snapshot)));
  const kept = useKept(typings, now?.key ?? '', begin);
  const draft = kept.value;
  const [saved, setSaved] = useState<Saved | null>(null);
  const back: Route =
    now === null ? { at: 'measures', tab: 'list', filter: {} } : { at: 'measure', key: now.key };
  const name = `${draft.key.trim()} ${draft.title.trim()}`.trim();
  return (
    <Page
      title={now === null ? 'Add a measure' : `Edit ${now.key}`}
      lead="What is counted, whose it is, which way is good, and where it should get. Values are entered apart from it."
    >
      <Link href={hrefOf(back)}>{now === null ? 'All measures' : `${now.key} ${now.title}`}</Link>
      <FoundBar isFound={kept.isFound} onDiscard={kept.forget} />
      <SavedBar saved={saved} />
      <SaveForm
        title={now === null ? 'A new measure' : `${now.key} ${now.title}`}
        isTop
        effect="Everybody sees it at once. Values that are there stay as they are, and are read anew by what you save."
        check={() => {
          const { measure, refusals } = readMeasureDraft(draft);
          const fields = new Set(refusals.map((one) => one.field));
          const more = checkMeasure(snapshot, measure).filter((one) => !fields.has(one.field));
          return [...refusals, ...more].sort(inOrder);
        }}
        wish={() => ({
          command: { kind: 'save-measure', measure: readMeasureDraft(draft).measure },
          label: name === '' ? 'Measure' : name,
        })}
        onSaved={(done) => {
          setBegin(draft);
          kept.forget();
          // one that waits on this device has no page yet
          if (done.isKept) setSaved(done);
          else go({ at: 'measure', key: draft.key.trim() });
        }}
        onCancel={() => {
          kept.forget();
          go(back);
        }}
        aside={now === null ? null : <RetireButton measure={now} onDone={setSaved} />}
      >
        {(refusals) => (
          <MeasureFields
            draft={draft}
            isNew={now === null}
            refusals={refusals}
            onChange={(next) => kept.change(() => next)}
          />
        )}
      </SaveForm>
    </Page>
  );
}

// as the form has them, from top to bottom
const fieldsInOrder = [
  'key',
  'title',
  'definition',
  'unitKind',
  'unit',
  'decimals',
  'source',
  'owner',
  'frequency',
  'lagDays',
  'rollingMonths',
  'polarity',
  'rangeLow',
  'rangeHigh',
  'baseline',
  'baselineOn',
  'baselineNote',
  'target',
  'targetOn',
  'tolerance',
  'milestones',
  'threshold',
  'thresholdWords',
  'actions',
  'sections',
] as const satisfies readonly (keyof Measure)[];

function inOrder(a: Refusal, b: Refusal): number {
  const [one, other] = [a.field ?? '', b.field ?? ''];
  const placeOf = (field: string) => fieldsInOrder.findIndex((name) => name === field.split('.')[0]);
  return placeOf(one) - placeOf(other) || one.localeCompare(other, 'en-GB', { numeric: true });
}
