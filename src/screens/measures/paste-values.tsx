import { Field, Link, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { mayEnter } from '#domain/measure/measure-entry.ts';
import { readPaste } from '#domain/measure/measure-paste.ts';
import { measuresInOrder } from '#domain/measure/measure-reading.ts';
import { actualSeries } from '#domain/measure/measure.ts';
import { refusal } from '#domain/refusal.ts';
import { plural } from '#screens/admin/import/import-counts.ts';
import { SaveForm } from '#screens/admin/save-form.tsx';
import { SavedBar, type Saved } from '#screens/admin/saved-bar.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { ChoiceField } from '#screens/parts/plain-fields.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useKept } from '#screens/parts/use-kept.ts';
import { go, hrefOf, type Route } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { SeriesField } from './line-field.tsx';
import { PastePreview } from './paste-preview.tsx';

const useStyles = makeStyles({ words: { maxWidth: '900px' } });

/** What is pasted, of which measure where one is chosen, and on which line. */
type Typed = { readonly key: string; readonly series: string; readonly text: string };

const typings = keepingOf<Typed>();

/** Many values at once: a block of cells copied from Excel, looked at cell by cell before anything is written. */
export function PasteValues({ filter }: { filter: Readonly<Record<string, string>> }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const today = store.today();
  const open = measuresInOrder(snapshot).filter((one) => mayEnter(one, me, snapshot.people, today));
  const [begin, setBegin] = useState<Typed>({
    key: filter['measure'] ?? '',
    series: actualSeries,
    text: '',
  });
  const kept = useKept(typings, hrefOf({ at: 'measures', tab: 'paste', filter }), begin);
  const { key, series, text } = kept.value;
  const set = (part: Partial<Typed>) => kept.change((now) => ({ ...now, ...part }));
  const [saved, setSaved] = useState<Saved | null>(null);
  const measure = open.find((one) => one.key === key) ?? null;
  const paste = useMemo(
    () => readPaste(text, snapshot, { measure, series, me, today }),
    [text, snapshot, measure, series, me, today],
  );
  const n = paste.values.length;
  const back: Route =
    measure === null ? { at: 'measures', tab: 'list', filter: {} } : { at: 'measure', key: measure.key };
  if (open.length === 0)
    return (
      <Page title="Paste values from Excel">
        <Text>
          No measure is yours to enter. The owner of a measure can, and so can their deputies and the plan
          admins.
        </Text>
        <Link href={hrefOf({ at: 'measures', tab: 'list', filter: {} })}>See all measures</Link>
      </Page>
    );
  return (
    <Page title="Paste values from Excel">
      <Link href={hrefOf(back)}>{measure === null ? 'All measures' : `${measure.key} ${measure.title}`}</Link>
      <FoundBar isFound={kept.isFound} onDiscard={kept.forget} />
      <SavedBar saved={saved} />
      <SaveForm
        title="The block"
        isTop
        verb={n === 0 ? 'Save the values' : `Save ${plural(n, 'value', 'values')}`}
        effect="Nothing is written before you save. What has something to put right is left out; the rest is saved."
        check={() => (n === 0 ? [refusal('nothing-to-write', 'paste-text')] : [])}
        wish={() => ({
          command: { kind: 'save-values', values: paste.values },
          label: plural(n, 'pasted value', 'pasted values'),
        })}
        onSaved={(done) => {
          setSaved(done);
          setBegin({ key, series, text: '' });
          kept.forget();
        }}
        onCancel={() => {
          kept.forget();
          go(back);
        }}
      >
        {(refusals) => (
          <>
            <ChoiceField
              id="paste-measure"
              label="Measure"
              none="As the block says"
              options={open.map((one) => ({ key: one.key, words: `${one.key} ${one.title}` }))}
              value={measure?.key ?? ''}
              refusals={refusals}
              onChange={(next) => set({ key: next })}
            />
            <SeriesField
              measures={measure === null ? open : [measure]}
              value={series}
              refusals={refusals}
              onChange={(next) => set({ series: next })}
            />
            <Field
              label="Cells from Excel"
              hint="Copy the cells in Excel and paste them here. Periods may stand across the top or down the side; measures by reference or title. With headings, columns may stand in any order: Measure, Period, Value, Numerator, Denominator, Provisional, Note, Line."
              className={styles.words}
            >
              <Textarea
                id="paste-text"
                value={text}
                resize="vertical"
                textarea={{ rows: 8, wrap: 'off' }}
                onChange={(_, { value }) => {
                  setSaved(null);
                  set({ text: value });
                }}
              />
            </Field>
            <PastePreview paste={paste} />
          </>
        )}
      </SaveForm>
    </Page>
  );
}
