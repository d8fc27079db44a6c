import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { ActionDifference } from '#domain/compare/compare-actions.ts';
import type { Difference } from '#domain/compare/compare-fields.ts';
import type { PackComparison } from '#domain/compare/compare-packs.ts';
import type { EntryDifference } from '#domain/compare/compare-entries.ts';
import { sayDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { counted } from '#domain/pack/pack-sentences.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { PackTable, type PackColumn } from '#screens/board-pack/view/pack-table.tsx';
import {
  countColumns,
  fromTo,
  movedColumns,
  onlyColumns,
  pickColumns,
  type Days,
} from './difference-columns.tsx';

/** How two packs differ, part by part; parts that do not differ are named at the end. */
export function Differences(props: { comparison: PackComparison; before: FrozenPack; after: FrozenPack }) {
  const styles = usePackStyles();
  const { comparison, before, after } = props;
  const isOneBody = before.facts.body === after.facts.body;
  const parts = partsOf(comparison, { was: nameOf(before, isOneBody), is: nameOf(after, isOneBody) });
  const differing = parts.filter(({ content }) => content !== null);
  const same = parts.filter(({ content }) => content === null).map(({ title }) => title);
  return (
    <>
      {comparison.isSame ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Nothing differs.</MessageBarTitle> The two say the same: only which version it
            is, when and by whom it was frozen, and why may be another.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {differing.map(({ title, content }) => (
        <div key={title} className={styles.part}>
          <h2 className={styles.heading}>{title}</h2>
          {content}
        </div>
      ))}
      {comparison.isSame ? null : (
        <div className={styles.part}>
          <h2 className={styles.heading}>The same in both</h2>
          <Text className={styles.text}>
            {same.length === 0 ? 'Every part differs in something.' : `${same.join('; ')}.`}
          </Text>
        </div>
      )}
    </>
  );
}

type Part = { readonly title: string; readonly content: ReactNode };

function partsOf(comparison: PackComparison, days: Days): readonly Part[] {
  const { curation, also } = comparison;
  const isCounted = comparison.counts.some((one) => one.before !== one.after);
  return [
    { title: 'What the packs say of themselves', content: fieldTable('Facts', comparison.facts, days) },
    {
      title: 'Live actions by status',
      content: isCounted
        ? table('Live actions by status', countColumns(days), comparison.counts, (one) => one.status.code)
        : null,
    },
    { title: 'Updates returned', content: returnsContent(comparison.returns, days) },
    {
      title: 'Statuses that moved',
      content: table('Statuses that moved', movedColumns(days), comparison.moved, ({ ref }) => ref),
    },
    {
      title: 'Actions that joined',
      content: table('Actions that joined', onlyColumns('Before'), comparison.joined, ({ ref }) => ref),
    },
    {
      title: 'Actions that left',
      content: table('Actions that left', onlyColumns('Now'), comparison.left, ({ ref }) => ref),
    },
    {
      title: 'Wording, dates, leads and places',
      content: changedTable('Wording, dates, leads and places', comparison.reworded, days),
    },
    {
      title: 'What was reported',
      content: changedTable('What was reported', comparison.told, days),
    },
    { title: 'Measures', content: entryTable('Measures', comparison.measures, days) },
    { title: 'Risks and issues', content: entryTable('Risks and issues', comparison.risks, days) },
    {
      title: 'How the plan stands, in words',
      content: fieldTable('How the plan stands', curation.fields, days),
    },
    {
      title: 'Highlights',
      content:
        table(
          'Highlights',
          pickColumns(days),
          curation.highlights,
          ({ ref, before, after }) => `${ref} ${before} ${after}`,
        ) ?? (curation.isReordered ? <Text>The same highlights in another order.</Text> : null),
    },
    {
      title: 'Asks',
      content: table('Asks', pickColumns(days), curation.asks, ({ before, after }) => `${before} ${after}`),
    },
    { title: 'Anything else', content: also.length === 0 ? null : <Text>{also.join('. ')}.</Text> },
  ];
}

// which of the two it is, as short as it can be told
function nameOf({ facts }: FrozenPack, isOneBody: boolean): string {
  const body = isOneBody ? '' : `${facts.body}, `;
  return `${body}${sayDate(facts.meetingOn)}, version ${String(facts.version)}`;
}

function table<T>(
  label: string,
  columns: readonly PackColumn<T>[],
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReactNode {
  return rows.length === 0 ? null : <PackTable label={label} columns={columns} rows={rows} keyOf={keyOf} />;
}

function fieldTable(label: string, fields: readonly Difference[], days: Days): ReactNode {
  return table(
    label,
    [{ name: 'What', cell: ({ field }) => field }, ...fromTo<Difference>(days)],
    fields,
    ({ field }) => field,
  );
}

type Line = Difference & { readonly ref: string; readonly title: string; readonly isFirst: boolean };

// a line for each field; the action is named on its first
function linesOf(
  one: { readonly fields: readonly Difference[] },
  ref: string,
  title: string,
): readonly Line[] {
  return one.fields.map((field, index) => ({ ...field, ref, title, isFirst: index === 0 }));
}

function changedTable(label: string, actions: readonly ActionDifference[], days: Days): ReactNode {
  const lines = actions.flatMap((one) => linesOf(one, one.ref, one.title));
  const found = table(
    label,
    lineColumns(days, 'Action'),
    lines,
    ({ ref, field, before, after }) => `${ref} ${field} ${before} ${after}`,
  );
  return lines.length <= mostAtOnce ? (
    found
  ) : (
    <Folded what={`${label}, ${counted(actions.length, 'action')}`}>{found}</Folded>
  );
}

/** Lines of a long list that are shown without being asked for. */
const mostAtOnce = 40;

function Folded({ what, children }: { what: string; children: ReactNode }) {
  const styles = usePackStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'}: {what}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}

function entryTable(label: string, entries: readonly EntryDifference[], days: Days): ReactNode {
  const lines = entries.flatMap((one) => {
    const title =
      one.is === 'came' ? `${one.title} (new)` : one.is === 'went' ? `${one.title} (gone)` : one.title;
    const shown = one.fields.length > 0 ? one.fields : [{ field: 'In the pack', before: '', after: '' }];
    return linesOf({ fields: shown }, one.key, title);
  });
  return table(
    label,
    lineColumns(days, 'Entry'),
    lines,
    ({ ref, field, before, after }) => `${ref} ${field} ${before} ${after}`,
  );
}

function lineColumns(days: Days, what: string): readonly PackColumn<Line>[] {
  return [
    { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
    { name: what, is: 'wide', cell: ({ title, isFirst }) => (isFirst ? title : '') },
    { name: 'What', cell: ({ field }) => field },
    ...fromTo<Line>(days),
  ];
}

function returnsContent({ before, after }: PackComparison['returns'], { was, is }: Days): ReactNode {
  const rows = (
    [
      ['Due', 'due'],
      ['On time', 'onTime'],
      ['Late', 'late'],
      ['Not returned', 'none'],
    ] as const
  ).map(([name, key]) => ({ name, was: before?.[key] ?? 0, is: after?.[key] ?? 0 }));
  if (rows.every((row) => row.was === row.is)) return null;
  return (
    <PackTable
      label="Updates returned in the cycle of each"
      columns={[
        { name: 'Updates', cell: (row) => row.name },
        { name: `From: ${was}`, is: 'number', cell: (row) => row.was },
        { name: `To: ${is}`, is: 'number', cell: (row) => row.is },
      ]}
      rows={rows}
      keyOf={(row) => row.name}
    />
  );
}
