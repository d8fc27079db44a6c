import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  region: {
    maxWidth: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // what the keyboard comes to does not stay behind a first column that sticks
  scrolling: { overflowX: 'auto', scrollPaddingLeft: '150px' },
});

/**
 * A place for something wide, such as a table: it scrolls sideways by itself where the window is too narrow, so that the
 * page does not. Only then it is a labelled stop of the keyboard, and only then a sticky head cannot stick to the page.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const [isScrolling, setIsScrolling] = useState(true);
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    // a pixel of rounding is no reason to scroll
    const measure = () => setIsScrolling(element.scrollWidth > element.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={region}
      className={mergeClasses(styles.region, isScrolling && styles.scrolling)}
      {...(isScrolling ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
