import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { mayEnter } from '#domain/measure/measure-entry.ts';
import { measuresInOrder, readingOf } from '#domain/measure/measure-reading.ts';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useView } from '#screens/parts/use-view.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { MeasureCards } from './measure-cards.tsx';
import { MeasureFilter } from './measure-filter.tsx';
import { MeasureTable } from './measure-table.tsx';
import { addressOf, readingsIn, viewFrom } from './measure-view.ts';
import { RetiredMeasures } from './retired-measures.tsx';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
});

/** The plan's measures: where each stands, from where and to where, and what is late. */
export function MeasureList({ filter }: { filter: Readonly<Record<string, string>> }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const today = store.today();
  const [view, show] = useView(viewFrom(filter), (next) =>
    hrefOf({ at: 'measures', tab: 'list', filter: addressOf(next) }),
  );
  const shownView = useDeferredValue(view);
  const readings = useMemo(
    () => measuresInOrder(snapshot).map((measure) => readingOf(snapshot, measure, today)),
    [snapshot, today],
  );
  const found = useMemo(
    () => readingsIn(snapshot, readings, shownView, me, today),
    [snapshot, readings, shownView, me, today],
  );
  const canEnter = readings.some(({ measure }) => mayEnter(measure, me, snapshot.people, today));
  const isAdmin = me.role === 'admin' && me.isActive;
  return (
    <Page
      title="Measures"
      lead="What the plan is judged by: where each figure stands, from where it came and where it should get."
      actions={
        canEnter || isAdmin ? (
          <div className={styles.buttons}>
            {canEnter ? (
              <>
                <Button
                  as="a"
                  appearance="primary"
                  href={hrefOf({ at: 'measures', tab: 'enter', filter: {} })}
                >
                  Enter values
                </Button>
                <Button as="a" href={hrefOf({ at: 'measures', tab: 'paste', filter: {} })}>
                  Paste from Excel
                </Button>
              </>
            ) : null}
            {isAdmin ? (
              <Button as="a" href={hrefOf({ at: 'measure-form', key: '' })}>
                Add a measure
              </Button>
            ) : null}
          </div>
        ) : undefined
      }
    >
      {readings.length === 0 ? (
        <Text>
          The plan has no measures yet. A measure is a figure that shows whether the plan makes a difference,
          such as the share of EHC plans issued in 20 weeks.
        </Text>
      ) : (
        <>
          <MeasureFilter readings={readings} view={view} onView={show} />
          <Text role="status">
            {found.length === readings.length
              ? `All ${String(readings.length)} measures`
              : `${String(found.length)} of ${String(readings.length)} measures`}
          </Text>
          {found.length === 0 ? (
            <NoneFits
              words="No measure fits all of this."
              verb="Show all measures"
              onShowAll={() => show({ ...viewFrom({}), look: view.look })}
            />
          ) : view.look === 'table' ? (
            <MeasureTable readings={found} />
          ) : (
            <MeasureCards readings={found} />
          )}
        </>
      )}
      {isAdmin ? <RetiredMeasures /> : null}
    </Page>
  );
}
