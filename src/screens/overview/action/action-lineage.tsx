import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { lifecycleNames } from '#domain/change/change-words.ts';
import type { Action } from '#domain/action.ts';
import { lineageOf } from '#domain/change/lineage.ts';
import type { Disposition, Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  term: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    maxWidth: '90ch',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const dispositionWords: Readonly<Record<Disposition, string>> = {
  open: 'not decided yet',
  complete: 'complete',
  'not-needed': 'not needed any more',
  carried: 'carried over',
  combined: 'combined with others',
};

/** Where an action came from and where it went: earlier plans, merges, splits, and what follows what. */
export function ActionLineage({ action }: { action: Action }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const lineage = useMemo(() => lineageOf(snapshot, action.ref), [snapshot, action.ref]);
  const one = (ref: string | null) => (ref === null ? [] : [ref]);
  const near = [
    ...lineage.mergedFrom,
    ...one(lineage.mergedInto),
    ...one(lineage.splitFrom),
    ...lineage.heirs,
    ...one(lineage.follows),
    ...lineage.followedBy,
  ];
  const far = lineage.family.filter((ref) => !near.includes(ref));
  if (near.length + far.length + lineage.predecessors.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        Lineage
      </h2>
      {lineage.predecessors.length === 0 ? null : (
        <div>
          <h3 className={styles.term}>Came from earlier plans</h3>
          <ul className={styles.list}>
            {lineage.predecessors.map((predecessor) => (
              <FromEarlier key={predecessor.id} predecessor={predecessor} />
            ))}
          </ul>
        </div>
      )}
      <Actions term="Merged into this one, each with its history" refs={lineage.mergedFrom} />
      <Actions term="Goes on in" refs={one(lineage.mergedInto)} />
      <Actions term="Split from" refs={one(lineage.splitFrom)} />
      <Actions term="Split off from this one" refs={lineage.heirs} />
      <Actions term="Carries on" refs={one(lineage.follows)} />
      <Actions term="Carried on by" refs={lineage.followedBy} />
      <Actions term="Further related" refs={far} />
    </section>
  );
}

function Actions({ term, refs }: { term: string; refs: readonly string[] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  if (refs.length === 0) return null;
  return (
    <div>
      <h3 className={styles.term}>{term}</h3>
      <ul className={styles.list} aria-label={term}>
        {refs.map((ref) => (
          <li key={ref}>
            <Link href={hrefOf({ at: 'action', ref })} inline>
              {ref} {snapshot.actions.get(ref)?.title ?? ''}
            </Link>
            <Text className={styles.quiet}> {standing(ref, snapshot)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function standing(ref: string, snapshot: Snapshot): string {
  const action = snapshot.actions.get(ref);
  if (action === undefined) return '(not in the plan)';
  return action.lifecycle === 'live'
    ? `(${statusOf(snapshot.scheme, action.status).label})`
    : `(${lifecycleNames[action.lifecycle]})`;
}

function FromEarlier({ predecessor }: { predecessor: Predecessor }) {
  const styles = useStyles();
  const { plan, ref, wording, disposition, reason } = predecessor;
  return (
    <li>
      <strong>
        {plan}
        {ref === '' ? '' : `, ${ref}`}
      </strong>
      {wording === '' ? '' : `: ${wording}`}
      <Text className={styles.quiet}>
        {' '}
        ({dispositionWords[disposition]}
        {reason === '' ? '' : `: ${reason}`})
      </Text>
    </li>
  );
}
