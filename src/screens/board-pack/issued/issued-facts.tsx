import { sayDate, sayInstant } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { nameOf } from '#domain/snapshot.ts';
import { useReady } from '#screens/use-store.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { SupersededMark } from '#screens/board-pack/superseded-mark.tsx';

/** What an issued pack says of itself: its version, its day, who prepared it, and why it was issued again. */
export function IssuedFacts({ pack, latest }: { pack: IssuedPack; latest: IssuedPack }) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const cycle = snapshot.cycles.get(pack.cycle)?.title;
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>Version</dt>
      <dd className={styles.told}>
        {pack.version} {pack.key === latest.key ? null : <SupersededMark />}
      </dd>
      <dt className={styles.term}>As at</dt>
      <dd className={styles.told}>
        {sayDate(pack.asAt)}
        {cycle === undefined ? '' : `, with the updates of ${cycle}`}
      </dd>
      <dt className={styles.term}>Issued</dt>
      <dd className={styles.told}>
        {sayInstant(pack.frozenAt)}, prepared by {nameOf(snapshot, pack.preparedBy)}
      </dd>
      <dt className={styles.term}>Marking</dt>
      <dd className={styles.told}>{pack.marking === '' ? 'None' : pack.marking}</dd>
      {pack.reason === '' ? null : (
        <>
          <dt className={styles.term}>Why issued again</dt>
          <dd className={styles.told}>{pack.reason}</dd>
        </>
      )}
    </dl>
  );
}
