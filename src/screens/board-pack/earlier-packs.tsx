import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { sayInstant } from '#domain/date.ts';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { TroubleBar } from '#screens/parts/trouble-bar.tsx';
import type { PackFile } from '#store/library.ts';
import type { Packs } from './use-packs.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  one: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The packs in the site's library, newest first. They open in Excel. */
export function EarlierPacks({ packs, error, again }: Packs & { again: () => void }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Board packs in the library
      </h2>
      {error === null ? null : <TroubleBar error={error} kept={null} onRetry={again} />}
      {packs === null ? (
        error === null ? (
          <Text>Looking in the library…</Text>
        ) : null
      ) : packs.length === 0 ? (
        <Text>No board pack has been saved yet.</Text>
      ) : (
        <ul className={styles.list}>
          {packs.map((pack) => (
            <li key={pack.name} className={styles.one}>
              <OutsideLink url={pack.webUrl}>{pack.name}</OutsideLink>
              <Text size={200} className={styles.quiet}>
                {factsOf(pack)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** 'Saved on 22 July 2026 at 2:05pm, 48 KB' */
function factsOf(pack: PackFile): string {
  const saved = pack.savedAt === '' ? 'Saved' : `Saved on ${sayInstant(pack.savedAt)}`;
  return `${saved}, ${Math.max(1, Math.round(pack.sizeBytes / 1024)).toLocaleString('en-GB')} KB`;
}
