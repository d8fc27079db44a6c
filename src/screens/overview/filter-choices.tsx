import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlanRow } from '#domain/plan-row.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import type { Status } from '#domain/status.ts';
import { FilterChoice, useFilterStyles } from '#screens/parts/filter-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { HeadingChoice, type ChoiceProps } from './heading-choice.tsx';
import { lifecycleFilterWords, lifecycles } from './plan-address.ts';

/** The choices that narrow the list of actions down, each among what the plan has. */
export function FilterChoices({
  rows,
  statuses,
  filter,
  onFilter,
}: ChoiceProps & { statuses: readonly Status[] }) {
  const styles = useFilterStyles();
  const { snapshot } = useReady();
  const leads = useMemo(() => leadsOf(rows), [rows]);
  const tags = useMemo(() => tagsOf(rows, snapshot.settings), [rows, snapshot.settings]);
  return (
    <>
      <HeadingChoice rows={rows} filter={filter} onFilter={onFilter} />
      <Field label="Status" className={styles.choice}>
        <Select
          value={filter.countsAs ?? (filter.status === null ? '' : `=${filter.status}`)}
          onChange={(_, { value }) =>
            onFilter({
              countsAs: value === 'open' || value === 'done' ? value : null,
              status: value.startsWith('=') ? value.slice(1) : null,
            })
          }
        >
          <option value="">Any status</option>
          <option value="open">Open: work remains</option>
          <option value="done">Done</option>
          {statuses.map((status) => (
            <option key={status.code} value={`=${status.code}`}>
              {status.label} ({status.letter})
            </option>
          ))}
        </Select>
      </Field>
      <FilterChoice
        label="Lead"
        none="Any lead"
        value={filter.lead ?? ''}
        options={leads}
        onChoose={(lead) => onFilter({ lead: lead === '' ? null : lead })}
      />
      <FilterChoice
        label="In the plan"
        none="Live and on hold"
        value={filter.lifecycle ?? ''}
        options={lifecycles.map((one) => ({ key: one, words: lifecycleFilterWords[one] }))}
        onChoose={(key) => onFilter({ lifecycle: lifecycles.find((one) => one === key) ?? null })}
      />
      <TagChoice
        label="Theme"
        none="Any theme"
        tags={tags.themes}
        value={filter.theme}
        onChoose={(theme) => onFilter({ theme })}
      />
      <TagChoice
        label="Serves"
        none="Anything"
        tags={tags.alignments}
        value={filter.alignment}
        onChoose={(alignment) => onFilter({ alignment })}
      />
    </>
  );
}

// a choice among labels; nothing where the plan has none
function TagChoice(props: {
  label: string;
  none: string;
  tags: readonly string[];
  value: string | null;
  onChoose: (tag: string | null) => void;
}) {
  const { tags, value } = props;
  if (tags.length === 0 && value === null) return null;
  const all = [...new Set([...tags, ...(value === null ? [] : [value])])];
  return (
    <FilterChoice
      label={props.label}
      none={props.none}
      value={value ?? ''}
      options={all.map((tag) => ({ key: tag, words: tag }))}
      onChoose={(tag) => props.onChoose(tag === '' ? null : tag)}
    />
  );
}

// the labels people choose from, then those that rows have besides
function tagsOf(
  rows: readonly PlanRow[],
  settings: PlanSettings,
): { readonly themes: readonly string[]; readonly alignments: readonly string[] } {
  const all = (offered: readonly string[], tagsIn: (row: PlanRow) => readonly string[]) => [
    ...new Set([...offered, ...rows.flatMap(tagsIn)]),
  ];
  return {
    themes: all(settings.themes, (row) => row.themes),
    alignments: all(settings.alignments, (row) => row.alignments),
  };
}

// everybody who leads one of the rows, by name
function leadsOf(rows: readonly PlanRow[]): readonly { readonly key: string; readonly words: string }[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const [index, key] of row.leads.entries()) names.set(key, row.leadNames[index] ?? key);
  }
  return [...names]
    .map(([key, words]) => ({ key, words }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}
