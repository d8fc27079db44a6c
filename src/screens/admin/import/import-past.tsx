import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { sayInstant } from '#domain/date.ts';
import { pastImports, type PastImport } from '#domain/intake/intake-past.ts';
import { useReady } from '#screens/use-store.ts';
import { ImportUndo } from './import-undo.tsx';
import { contentOf, shortOf } from './past-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '800px' },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  told: { outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The imports whose rows are in the plan, and the way to take each of them back. `except` is shown elsewhere. */
export function ImportPast({ except }: { except: string }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot, outbox } = useReady();
  const all = useMemo(() => pastImports(snapshot), [snapshot]);
  const isUnderWay = (importId: string) => outbox.some((entry) => entry.id === `import ${importId}`);
  const past = all.filter((one) => one.importId !== except && !isUnderWay(one.importId));
  const isUndoing = (one: PastImport) => outbox.some((entry) => entry.id === `undo-import ${one.importId}`);
  const seen = useSeen(all, isUndoing);
  const undone = [...seen.values()].filter(
    (one) => one.importId !== except && !all.some((there) => there.importId === one.importId),
  );
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undone.length > 0) told.current?.focus();
  }, [undone.length]);
  if (past.length + undone.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Imports in this plan
      </h2>
      <div ref={told} tabIndex={-1} className={styles.told}>
        {undone.map((one) => (
          <MessageBar key={one.importId} intent="success" layout="multiline">
            <MessageBarBody>
              The import of {shortOf(one)} was undone. The plan is as it was before it.
            </MessageBarBody>
          </MessageBar>
        ))}
      </div>
      <ul className={styles.list}>
        {past.map((one) => (
          <li key={one.importId} className={styles.one}>
            <Text weight="semibold">{titleOf(one)}</Text>
            <Text className={styles.quiet}>
              {contentOf(isUndoing(one) ? (seen.get(one.importId) ?? one) : one).join(' ')}
            </Text>
            <ImportUndo past={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// imports that were in the plan while this screen was open, each as it was before its undoing began to remove it
function useSeen(
  all: readonly PastImport[],
  isUndoing: (one: PastImport) => boolean,
): ReadonlyMap<string, PastImport> {
  const [seen, setSeen] = useState<ReadonlyMap<string, PastImport>>(new Map());
  const news = all.filter((one) => {
    const before = seen.get(one.importId);
    return before === undefined || (before !== one && !isUndoing(one));
  });
  if (news.length > 0) setSeen(new Map([...seen, ...news.map((one) => [one.importId, one] as const)]));
  return seen;
}

/** 'Imported on 22 November 2026 at 2:05pm by Business Development Manager' */
function titleOf(past: PastImport): string {
  const when = past.at === null ? '' : ` on ${sayInstant(past.at)}`;
  return `Imported${when}${past.by === '' ? '' : ` by ${past.by}`}`;
}
