import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePlaceRowStyles } from '#screens/parts/place-row.ts';
import { hrefOf } from '#screens/route.ts';
import { useRoute } from '#screens/route-from.ts';

const useStyles = makeStyles({
  bar: { padding: `0 ${tokens.spacingHorizontalS}` },
  // beside the menu's word, however wide the menu is when it is open
  here: { float: 'left' },
  place: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}` },
  menu: { width: '100%' },
  word: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    textAlign: 'right',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  folded: { clear: 'both' },
  state: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

/**
 * What stands above every screen beside a meeting: one line, with the way to what is discussed and a menu in which all else
 * is folded away. `state` is what has to be seen also while the menu is closed.
 */
export function PanelBar({ state, children }: { state: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const rows = usePlaceRowStyles();
  const route = useRoute();
  const isHere = route.at === 'in-meeting';
  return (
    <div className={styles.bar}>
      <nav aria-label="This meeting" className={styles.here}>
        <a
          href={hrefOf({ at: 'in-meeting', pack: '', item: '' })}
          className={mergeClasses(rows.place, styles.place, isHere && rows.here)}
          aria-current={isHere ? 'page' : undefined}
        >
          In this meeting
        </a>
      </nav>
      {/* who chose a place has done with the menu */}
      <details key={hrefOf(route)} className={styles.menu}>
        <summary className={styles.word}>Menu</summary>
        <div className={styles.folded}>{children}</div>
      </details>
      <div className={styles.state}>{state}</div>
    </div>
  );
}
