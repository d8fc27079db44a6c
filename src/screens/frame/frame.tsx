import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PanelBar } from '#screens/in-meeting/panel-bar.tsx';
import { NewVersion } from '#screens/new-version.tsx';
import { useStoreState, useSurroundings } from '#screens/use-store.ts';
import { HowItStands } from './how-it-stands.tsx';
import { Places } from './places.tsx';
import { PlanLine, Who } from './plan-line.tsx';
import { SchemaPlace } from './schema-place.tsx';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  top: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  // as high as it is about to be, so that the page below it does not move
  coming: {
    minHeight: '72px',
    '@media (max-width: 1023px)': { minHeight: '88px' },
    '@media (max-width: 639px)': { minHeight: '104px' },
  },
  // who is signed in stands beside the places where there is room
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas: '"line line" "bar bar" "places who"',
    paddingTop: tokens.spacingVerticalS,
    '@media (max-width: 1023px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"line" "who" "bar" "places"',
      paddingTop: tokens.spacingVerticalXS,
    },
  },
  line: { gridArea: 'line' },
  bar: { gridArea: 'bar' },
  places: { gridArea: 'places', minWidth: 0 },
  who: {
    gridArea: 'who',
    alignSelf: 'center',
    '@media (max-width: 1023px)': { justifySelf: 'start' },
  },
  side: {
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    '@media (max-width: 639px)': {
      paddingLeft: tokens.spacingHorizontalM,
      paddingRight: tokens.spacingHorizontalM,
    },
  },
  main: { flexGrow: 1 },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS, zIndex: 10 },
  },
});

/** What stands around every screen: the plan's name, the cycle, who is signed in, and the ways to go. */
export function Frame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { store, host } = useSurroundings();
  const state = useStoreState(store);
  const line = mergeClasses(styles.line, styles.side);
  return (
    <div className={styles.frame}>
      <Link className={styles.skip} as="button" onClick={() => document.querySelector('h1')?.focus()}>
        Skip to the content
      </Link>
      <header
        className={mergeClasses(styles.top, state.phase === 'loading' && !host.isSidePanel && styles.coming)}
      >
        {state.phase !== 'ready' ? (
          <div className={styles.head}>
            <Text weight="semibold" className={line}>
              One Plan
            </Text>
          </div>
        ) : host.isSidePanel ? (
          <>
            <PanelBar state={<HowItStands state={state} />}>
              <PlanLine state={state} />
              <Who state={state} />
              <Places state={state} />
            </PanelBar>
            <SchemaPlace state={state} />
          </>
        ) : (
          <div className={styles.head}>
            <div className={line}>
              <PlanLine state={state}>
                <HowItStands state={state} />
              </PlanLine>
            </div>
            <div className={mergeClasses(styles.who, styles.side)}>
              <Who state={state} />
            </div>
            <div className={styles.bar}>
              <SchemaPlace state={state} />
            </div>
            <div className={styles.places}>
              <Places state={state} />
            </div>
          </div>
        )}
      </header>
      <main className={styles.main}>{children}</main>
      <NewVersion isHeldBack={state.phase === 'ready' && !state.isDurable && state.outbox.length > 0} />
    </div>
  );
}
