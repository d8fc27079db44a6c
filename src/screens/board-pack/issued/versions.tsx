import { Link, Text } from '@fluentui/react-components';
import { sayDate, sayInstant } from '#domain/date.ts';
import { isSamePack, packsInOrder, previousPackOf, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { nameOf } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { issuedOf } from '#screens/board-pack/meetings.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { sayPack } from '#screens/board-pack/pack-words.ts';
import { SupersededMark } from '#screens/board-pack/superseded-mark.tsx';

/** Every version of a meeting's pack with its reason, what to compare it with, and how it is known to be unaltered. */
export function Versions({ pack }: { pack: IssuedPack }) {
  const styles = usePackStyles();
  const { snapshot } = useReady();
  const all = issuedOf(snapshot.packs.values());
  const versions = packsInOrder(all.filter((one) => isSamePack(one, pack)));
  const before = previousPackOf(all, pack.body, pack.meetingOn);
  return (
    <>
      <section className={styles.part} aria-labelledby="versions">
        <h2 id="versions" className={styles.heading}>
          Versions
        </h2>
        <ul className={styles.rows} aria-label="Versions">
          {versions.map((one, index) => (
            <li key={one.key} className={styles.row}>
              <div className={styles.rowWords}>
                <span className={styles.links}>
                  <Text weight="semibold">
                    Version {one.version}
                    {one.key === pack.key ? ', the one you are looking at' : ''}
                  </Text>
                  {index === 0 ? null : <SupersededMark />}
                </span>
                <Text>
                  As at {sayDate(one.asAt)}. Issued on {sayInstant(one.frozenAt)} by{' '}
                  {nameOf(snapshot, one.preparedBy)}.
                </Text>
                {one.reason === '' ? null : <Text>Why it was issued again: {one.reason}</Text>}
              </div>
              {one.key === pack.key ? null : (
                <span className={styles.links}>
                  <Link
                    href={hrefOf({ at: 'issued-pack', key: one.key, part: 'read' })}
                    aria-label={`Read ${sayPack(one)}`}
                  >
                    Read
                  </Link>
                  <Link
                    href={hrefOf({
                      at: 'compare-packs',
                      a: one.version < pack.version ? one.key : pack.key,
                      b: one.version < pack.version ? pack.key : one.key,
                    })}
                    aria-label={`Compare with ${sayPack(one)}`}
                  >
                    Compare
                  </Link>
                </span>
              )}
            </li>
          ))}
        </ul>
        {before === null ? (
          <Text>It is the first pack for {pack.body}.</Text>
        ) : (
          <Text>
            The pack before it:{' '}
            <Link href={hrefOf({ at: 'issued-pack', key: before.key, part: 'read' })} inline>
              {sayPack(before)}
            </Link>
            .{' '}
            <Link href={hrefOf({ at: 'compare-packs', a: before.key, b: pack.key })} inline>
              Compare the two
            </Link>
          </Text>
        )}
      </section>
      <section className={styles.part} aria-labelledby="details">
        <h2 id="details" className={styles.heading}>
          Details
        </h2>
        <Text className={styles.text}>
          Everything in this pack is made from one file in the site’s library, the frozen plan. When the pack
          was issued, a fingerprint of that file was written down. Each time the file is opened, its
          fingerprint is taken again: only if the two are the same is the pack shown.
        </Text>
        <dl className={styles.facts}>
          <dt className={styles.term}>Frozen plan</dt>
          <dd className={styles.told}>{pack.frozenFile}</dd>
          <dt className={styles.term}>Fingerprint (SHA-256)</dt>
          <dd className={styles.told}>
            <code>{pack.sha256}</code>
          </dd>
        </dl>
      </section>
    </>
  );
}
