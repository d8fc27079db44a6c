import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useViewStyles } from './view-style.ts';

/** Id of the list of contents. */
export const contentsId = 'pack-contents';

/** Goes to a part of the pack. The address stays: what stands after its '#' says which screen this is. */
export function jumpTo(id: string): void {
  document.getElementById(id)?.scrollIntoView();
  focusOn(id);
}

/** A part of a pack under its heading, with the way back to the contents. */
export function ViewPart(props: { id: string; title: string; children: ReactNode }) {
  const styles = useViewStyles();
  const { id, title, children } = props;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} className={styles.heading}>
          {title}
        </h2>
        <Link
          as="button"
          className={styles.onScreen}
          aria-label={`Back to contents, from ${title}`}
          onClick={() => jumpTo(contentsId)}
        >
          Back to contents
        </Link>
      </div>
      {children}
    </section>
  );
}

/** A smaller part under its own heading. */
export function SubPart({ title, children }: { title: string; children: ReactNode }) {
  const styles = useViewStyles();
  return (
    <div className={styles.sub}>
      <h3 className={styles.small}>{title}</h3>
      {children}
    </div>
  );
}
