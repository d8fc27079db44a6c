import { Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { mayEnter } from '#domain/measure/measure-entry.ts';
import { measuresInOrder, readingOf } from '#domain/measure/measure-reading.ts';
import { actualSeries, type Measure } from '#domain/measure/measure.ts';
import { refusal } from '#domain/refusal.ts';
import { plural } from '#screens/admin/import/import-counts.ts';
import { SaveForm } from '#screens/admin/save-form.tsx';
import { SavedBar, type Saved } from '#screens/admin/saved-bar.tsx';
import { FoundBar } from '#screens/parts/found-bar.tsx';
import { keepingOf } from '#screens/parts/kept.ts';
import { LineField, TickField } from '#screens/parts/plain-fields.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useKept } from '#screens/parts/use-kept.ts';
import { go, hrefOf, type Route } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import {
  draftOf,
  fits,
  knownValue,
  lastOf,
  readEntries,
  usualPeriod,
  type EntryDraft,
} from './entry-draft.ts';
import { EntryRow } from './entry-row.tsx';
import { SeriesField } from './line-field.tsx';
import { isMine } from './measure-view.ts';

/** What is typed of the measures' values, by the keys of the measures. */
type Typed = {
  readonly period: string;
  readonly series: string;
  readonly drafts: ReadonlyMap<string, EntryDraft>;
};

const typings = keepingOf<Typed>();

/** Values for one period: of one measure where the address names it, else of all that are somebody's to enter. */
export function EnterValues({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { snapshot, me, store } = useReady();
  const today = store.today();
  const open = measuresInOrder(snapshot).filter((one) => mayEnter(one, me, snapshot.people, today));
  const chosen = open.filter((one) => one.key === filter['measure']);
  const mine = open.filter((one) => isMine(snapshot, readingOf(snapshot, one, today), me, today));
  const measures = chosen.length > 0 ? chosen : mine.length > 0 ? mine : open;
  const [first] = chosen;
  const back: Route =
    first === undefined ? { at: 'measures', tab: 'list', filter: {} } : { at: 'measure', key: first.key };
  if (measures.length === 0)
    return (
      <Page title="Enter values">
        <Text>
          No measure is yours to enter. The owner of a measure can, and so can their deputies and the plan
          admins.
        </Text>
        <Link href={hrefOf(back)}>See all measures</Link>
      </Page>
    );
  return (
    <Page
      title={first === undefined ? 'Enter values' : `Enter a value of ${first.key}`}
      lead="One period at a time. What is left empty stays as it is."
    >
      <Link href={hrefOf(back)}>{first === undefined ? 'All measures' : `${first.key} ${first.title}`}</Link>
      <Entries
        measures={measures}
        isOne={first !== undefined}
        place={hrefOf({ at: 'measures', tab: 'enter', filter })}
        period={filter['period'] ?? usualPeriod(snapshot, measures, today)}
        series={filter['line'] ?? actualSeries}
        back={back}
      />
    </Page>
  );
}

function Entries(props: {
  measures: readonly Measure[];
  isOne: boolean;
  /** Where what is typed is kept. */
  place: string;
  period: string;
  series: string;
  back: Route;
}) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const [begin, setBegin] = useState<Typed>({
    period: props.period,
    series: props.series,
    drafts: new Map(),
  });
  const kept = useKept(typings, props.place, begin);
  const { period, series, drafts: typed } = kept.value;
  const set = (part: Partial<Typed>) => kept.change((now) => ({ ...now, ...part }));
  const [hasAll, setHasAll] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { measures, isOne } = props;
  const fitting = measures.filter((one) => fits(one, period));
  const shown =
    isOne || hasAll ? measures : measures.filter((one) => fitting.includes(one) || typed.has(one.key));
  const rows = shown.map((measure) => {
    const known = knownValue(snapshot, measure, series, period);
    return { measure, known, draft: typed.get(measure.key) ?? draftOf(measure, known) };
  });
  const sent = rows.filter(({ measure }) => typed.has(measure.key));
  const read = () => readEntries(snapshot, sent, { series, period, today });
  const label = isOne
    ? `${measures[0]?.key ?? ''}, ${period}`
    : `${plural(sent.length, 'value', 'values')} of ${period}`;
  return (
    <>
      <FoundBar isFound={kept.isFound} onDiscard={kept.forget} />
      <SavedBar saved={saved} />
      <SaveForm
        title={isOne ? 'The value' : 'The values'}
        isTop
        verb={sent.length > 1 ? `Save ${String(sent.length)} values` : 'Save'}
        effect="Everybody sees it at once, with your name and the day. It can be corrected and removed."
        check={() => {
          const { refusals } = read();
          if (refusals.length > 0 || sent.length > 0) return refusals;
          const [only] = measures;
          return isOne && only !== undefined
            ? [refusal('not-given', `${only.key}.value`, { what: 'value' })]
            : [refusal('nothing-to-write')];
        }}
        wish={() => ({ command: { kind: 'save-values', values: read().values }, label })}
        onSaved={(done) => {
          setSaved(done);
          // the next values are often of the same period
          setBegin({ period, series, drafts: new Map() });
          kept.forget();
        }}
        onCancel={() => {
          kept.forget();
          go(props.back);
        }}
      >
        {(refusals) => (
          <>
            <LineField
              id="period"
              label="Period"
              hint="Such as ‘May 2026’, ‘Spring term 2026’, ‘Q1 2026/27’, ‘week ending 5 June 2026’ or ‘31 May 2026’."
              value={period}
              refusals={refusals}
              onChange={(next) => set({ period: next })}
            />
            <SeriesField
              measures={measures}
              value={series}
              refusals={refusals}
              onChange={(next) => set({ series: next })}
            />
            {isOne || measures.length === fitting.length ? null : (
              <TickField
                id="all-measures"
                label={`Show all ${String(measures.length)} measures, not only those with such periods`}
                isOn={hasAll}
                onChange={setHasAll}
              />
            )}
            {rows.length === 0 ? (
              <Text>No measure has such periods.</Text>
            ) : (
              <div>
                {rows.map(({ measure, known, draft }) => {
                  const at = sent.findIndex((one) => one.measure === measure);
                  return (
                    <EntryRow
                      key={measure.key}
                      measure={measure}
                      at={at < 0 ? null : at}
                      draft={draft}
                      last={lastOf(snapshot, measure, series)}
                      known={known}
                      refusals={refusals}
                      onChange={(next) => {
                        setSaved(null);
                        set({ drafts: new Map(typed).set(measure.key, next) });
                      }}
                    />
                  );
                })}
              </div>
            )}
          </>
        )}
      </SaveForm>
    </>
  );
}
