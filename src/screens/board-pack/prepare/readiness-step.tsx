import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { readinessOf, type ReadinessItem } from '#domain/pack/pack-readiness.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { checkDraft, planAsAt } from './check-draft.ts';
import { DataFindings } from './data-findings.tsx';
import { NotYet } from './not-yet.tsx';
import { sayReadiness } from './readiness-words.ts';
import { NextStep } from './steps.tsx';
import type { PackWriting } from './use-pack-draft.ts';

/** What to look at before the plan is frozen, each with the way to mend it; nothing here but a wrong day stops anybody. */
export function ReadinessStep({ writing }: { writing: PackWriting }) {
  const styles = usePackStyles();
  const { snapshot, store } = useReady();
  const { draft, meeting } = writing;
  const today = store.today();
  const items = useMemo(() => readinessOf(snapshot, draft, today), [snapshot, draft, today]);
  // what the words on readiness do not tell: texts without words, a reason that is missing
  const others = useMemo(
    () =>
      checkDraft(snapshot, planAsAt(snapshot, draft.asAt), draft, today).filter(
        ({ code, field }) => field !== 'asAt' && code !== 'highlight-unknown',
      ),
    [snapshot, draft, today],
  );
  const stops = items.filter((item) => item.severity === 'stops');
  const looks = items.filter((item) => item.severity === 'look');
  const fine = items.filter((item) => item.severity === 'fine');
  return (
    <>
      <Text className={styles.text}>
        {stops.length + others.length > 0
          ? 'Something has to be put right before the pack can be issued.'
          : looks.length > 0
            ? 'Nothing here stops the issue. What is left as it is, the pack shows as it is.'
            : 'Everything is ready.'}
      </Text>
      {others.length === 0 ? null : <NotYet meeting={meeting} refusals={others} />}
      <Found title="To put right" items={stops} meeting={meeting} />
      <Found title="To look at" items={looks} meeting={meeting} />
      {fine.length === 0 ? null : (
        <details>
          <summary>Looked at, and fine ({fine.length})</summary>
          <ul>
            {fine.map((item) => (
              <li key={item.code}>{sayReadiness(item, meeting).words}</li>
            ))}
          </ul>
        </details>
      )}
      <NextStep meeting={meeting} part="readiness" />
    </>
  );
}

function Found({
  title,
  items,
  meeting,
}: {
  title: string;
  items: readonly ReadinessItem[];
  meeting: Meeting;
}) {
  const styles = usePackStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.small}>
        {title} ({items.length})
      </h3>
      <ul className={styles.rows} aria-label={title}>
        {items.map((item) => {
          const { words, way } = sayReadiness(item, meeting);
          return (
            <li key={item.code} className={styles.row}>
              <div className={styles.rowWords}>
                <Text>{words}</Text>
                {item.findings.length === 0 ? null : (
                  <DataFindings findings={item.findings} meeting={meeting} />
                )}
              </div>
              {way === null ? null : <Link href={hrefOf(way.route)}>{way.name}</Link>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
