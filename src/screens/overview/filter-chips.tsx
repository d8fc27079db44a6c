import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { unplacedTitle } from '#domain/overview.ts';
import { noFilter, type RowFilter } from '#domain/row-filter.ts';
import { headingsOf } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import type { Status } from '#domain/status.ts';
import { focusSearch } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { lifecycleFilterWords, type ActionsView } from './plan-address.ts';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: { fontWeight: tokens.fontWeightRegular, minHeight: '28px', textAlign: 'left' },
  cross: { paddingLeft: tokens.spacingHorizontalS },
});

/** What the list is narrowed to, each with a way to take it off again. */
export function FilterChips(props: {
  statuses: readonly Status[];
  view: ActionsView;
  onView: (view: ActionsView) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const list = useRef<HTMLUListElement>(null);
  const { filter } = props.view;
  const chips = chipsOf(filter, snapshot, props.statuses);
  if (chips.length === 0) return null;
  const show = (next: RowFilter) => {
    props.onView({ ...props.view, filter: next });
    // the chip is about to go: the next one, or the search box, takes the focus instead of nothing
    requestAnimationFrame(() => {
      const heir = list.current?.querySelector('button') ?? null;
      if (heir === null) focusSearch();
      else heir.focus();
    });
  };
  return (
    <ul ref={list} className={styles.chips} aria-label="Filters in use">
      {chips.map(({ words, without }) => (
        <li key={words}>
          <Button
            size="small"
            className={styles.chip}
            aria-label={`Remove filter ${words}`}
            onClick={() => show({ ...filter, ...without })}
          >
            {words}
            <span aria-hidden="true" className={styles.cross}>
              ✕
            </span>
          </Button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Button
            size="small"
            appearance="transparent"
            className={styles.chip}
            onClick={() => show(noFilter)}
          >
            Remove all filters
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

type Chip = { readonly words: string; readonly without: Partial<RowFilter> };

function chipsOf(filter: RowFilter, snapshot: Snapshot, statuses: readonly Status[]): readonly Chip[] {
  const heading = (key: string) => {
    const section = snapshot.sections.get(key);
    return section === undefined ? key : `${section.key} ${section.title}`;
  };
  const nounOf = (level: number) => snapshot.settings.structure.levels[level]?.one ?? 'Heading';
  const levelOf = (key: string) =>
    headingsOf(snapshot.sections.values()).find(({ section }) => section.key === key)?.level ?? 1;
  const chips: readonly (Chip | null)[] = [
    filter.text.trim() === '' ? null : { words: `‘${filter.text.trim()}’`, without: { text: '' } },
    filter.priority === null
      ? null
      : {
          words: filter.priority === '' ? unplacedTitle : `${nounOf(0)} ${heading(filter.priority)}`,
          without: { priority: null },
        },
    filter.section === null
      ? null
      : {
          words: `${nounOf(levelOf(filter.section))} ${heading(filter.section)}`,
          without: { section: null },
        },
    filter.direct === null
      ? null
      : { words: `Directly under ${heading(filter.direct)}`, without: { direct: null } },
    filter.status === null
      ? null
      : {
          words: `Status ${statuses.find((status) => status.code === filter.status)?.label ?? filter.status}`,
          without: { status: null },
        },
    filter.countsAs === null
      ? null
      : { words: filter.countsAs === 'open' ? 'Open' : 'Done', without: { countsAs: null } },
    filter.lead === null ? null : { words: `Lead ${nameOf(snapshot, filter.lead)}`, without: { lead: null } },
    filter.lifecycle === null
      ? null
      : { words: lifecycleFilterWords[filter.lifecycle], without: { lifecycle: null } },
    filter.theme === null ? null : { words: `Theme ${filter.theme}`, without: { theme: null } },
    filter.alignment === null ? null : { words: `Serves ${filter.alignment}`, without: { alignment: null } },
    filter.isOverdueOnly ? { words: 'Overdue', without: { isOverdueOnly: false } } : null,
    filter.isNotUpdatedOnly ? { words: 'Not updated', without: { isNotUpdatedOnly: false } } : null,
    filter.isReDatedOnly ? { words: 'Re-dated', without: { isReDatedOnly: false } } : null,
    filter.isOpenEndedOnly ? { words: 'No last day', without: { isOpenEndedOnly: false } } : null,
    filter.isDateUnreadOnly ? { words: 'Date not understood', without: { isDateUnreadOnly: false } } : null,
    filter.isStatutoryOnly ? { words: 'Required by law', without: { isStatutoryOnly: false } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}
