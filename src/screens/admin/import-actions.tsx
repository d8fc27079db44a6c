import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import { sayDate } from '#domain/date.ts';
import type { IntakePreview } from '#domain/intake.ts';
import { compareRefs, outlineOf, type Section } from '#domain/section.ts';
import { statusOf } from '#domain/status.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { useTableStyles } from './import-table.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  ref: { width: '72px' },
  owner: { width: '18%' },
  date: { width: '15%' },
  status: { width: '150px', '& span': { whiteSpace: 'normal' } },
});

type Line =
  | { readonly kind: 'heading'; readonly section: Section; readonly isNew: boolean }
  | { readonly kind: 'action'; readonly action: Action };

/** The actions an import would add, under the headings where they will stand. */
export function ImportActions({ preview }: { preview: IntakePreview }) {
  const styles = useStyles();
  const table = useTableStyles();
  const id = useId();
  const { snapshot } = useReady();
  const lines = useMemo(
    () => linesOf(preview, [...snapshot.sections.values()]),
    [preview, snapshot.sections],
  );
  const { shown, grow } = useGrowing(lines.length, 0, preview.importId);
  const head = mergeClasses(table.cell, table.head);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        How it will stand in the plan
      </h2>
      <ScrollRegion label="Actions to import">
        <table className={mergeClasses(table.table, table.wide)} aria-label="Actions to import">
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, styles.ref)}>
                Ref
              </th>
              <th scope="col" className={head}>
                Action
              </th>
              <th scope="col" className={head}>
                How we measure success
              </th>
              <th scope="col" className={mergeClasses(head, styles.owner)}>
                Who is responsible
              </th>
              <th scope="col" className={mergeClasses(head, styles.date)}>
                Complete by
              </th>
              <th scope="col" className={mergeClasses(head, styles.status)}>
                Status
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) =>
              line.kind === 'heading' ? (
                <tr key={`heading ${line.section.key}`}>
                  <th scope="rowgroup" colSpan={6} className={mergeClasses(table.cell, table.group)}>
                    {line.section.key} {line.section.title}
                    {line.isNew ? ' (new)' : ''}
                  </th>
                </tr>
              ) : (
                <ActionLine key={line.action.ref} action={line.action} />
              ),
            )}
          </tbody>
        </table>
        <EndOfList shown={shown} total={lines.length} onNear={grow} />
      </ScrollRegion>
    </section>
  );
}

function ActionLine({ action }: { action: Action }) {
  const table = useTableStyles();
  const { snapshot } = useReady();
  return (
    <tr>
      <th scope="row" className={mergeClasses(table.cell, table.strong)}>
        {action.ref}
      </th>
      <td className={table.cell}>{action.description}</td>
      <td className={table.cell}>{action.successMeasures}</td>
      <td className={table.cell}>
        {action.ownerAsWritten}
        {action.leads.length === 0 ? <span className={table.quiet}>Nobody is asked for updates</span> : null}
      </td>
      <td className={table.cell}>
        {action.completionAsWritten}
        <span className={table.quiet}>
          {action.completionLatest === null
            ? 'No last day'
            : `Last possible day: ${sayDate(action.completionLatest)}`}
        </span>
      </td>
      <td className={table.cell}>
        {action.lifecycle === 'live' ? (
          <StatusMark status={statusOf(snapshot.scheme, action.status)} />
        ) : (
          <Text>{action.lifecycle === 'merged' ? 'Merged' : 'Withdrawn'}</Text>
        )}
      </td>
    </tr>
  );
}

// headings in the order of the plan, with those above that hold none of the actions themselves
function linesOf(preview: IntakePreview, existing: readonly Section[]): readonly Line[] {
  const added = new Set(preview.sections.map((section) => section.key));
  const bySection = new Map<string, Action[]>();
  for (const action of preview.actions) {
    const already = bySection.get(action.section);
    if (already) already.push(action);
    else bySection.set(action.section, [action]);
  }
  const actionsIn = (section: Section) =>
    (bySection.get(section.key) ?? []).sort((a, b) => compareRefs(a.ref, b.ref));
  const heading = (section: Section): Line => ({ kind: 'heading', section, isNew: added.has(section.key) });
  return outlineOf([...existing, ...preview.sections]).flatMap(({ priority, sections }) => {
    const below = sections.flatMap((section) => {
      const actions = actionsIn(section).map((action): Line => ({ kind: 'action', action }));
      return actions.length === 0 ? [] : [heading(section), ...actions];
    });
    const own = actionsIn(priority).map((action): Line => ({ kind: 'action', action }));
    return own.length + below.length === 0 ? [] : [heading(priority), ...own, ...below];
  });
}
