import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { unplacedTitle } from '#domain/overview.ts';
import type { PlanRow } from '#domain/plan-row.ts';
import type { RowFilter } from '#domain/row-filter.ts';
import { outlineOf, pathsOf, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { useFilterStyles } from '#screens/parts/filter-choice.tsx';
import { useReady } from '#screens/use-store.ts';
import { numberWithLevel } from './heading.ts';
import { levelChoice } from './level-words.ts';

/** What a choice of the list's filter is given: all rows, the filter as it is, and the way to change a part of it. */
export type ChoiceProps = {
  rows: readonly PlanRow[];
  filter: RowFilter;
  onFilter: (part: Partial<RowFilter>) => void;
};

/** The choice of a heading, whatever its level; the values of its options are made here and read here only. */
export function HeadingChoice({ rows, filter, onFilter }: ChoiceProps) {
  const styles = useFilterStyles();
  const { snapshot } = useReady();
  const outline = useMemo(() => outlineOf(snapshot.sections.values()), [snapshot]);
  const hasUnplaced = rows.some((row) => row.priority === '');
  const paths = useMemo(() => pathsOf(snapshot.sections.values()), [snapshot]);
  const isDeep = [...paths.values()].some((path) => path.length > 2);
  // a list of choices cannot be indented for everybody, so that a deep plan says the level of each
  const nameOf = ({ key, title }: Section) => {
    const noun = snapshot.settings.structure.levels[(paths.get(key)?.length ?? 1) - 1]?.one ?? 'Heading';
    return `${isDeep ? numberWithLevel(noun, key) : key} ${title}`;
  };
  const value = valueOf(filter, snapshot.sections);
  return (
    <Field label={levelChoice(snapshot.settings.structure)} className={styles.choice}>
      <Select
        value={value}
        onChange={(_, chosen) =>
          onFilter({
            priority: after('priority ', chosen.value),
            section: after('section ', chosen.value),
            direct: after('direct ', chosen.value),
          })
        }
      >
        <option value="">Whole plan</option>
        {outline.map(({ priority, sections }) => (
          <optgroup key={priority.key} label={nameOf(priority)}>
            <option value={`priority ${priority.key}`}>
              {sections.length === 0 ? nameOf(priority) : `All of ${priority.key}`}
            </option>
            {sections.map((section) => (
              <option key={section.key} value={`section ${section.key}`}>
                {nameOf(section)}
              </option>
            ))}
            {[priority, ...sections].map(({ key }) =>
              key === filter.direct ? (
                <option key={`direct ${key}`} value={`direct ${key}`}>
                  Directly under {key}
                </option>
              ) : null,
            )}
          </optgroup>
        ))}
        {hasUnplaced ? <option value="priority ">{unplacedTitle}</option> : null}
      </Select>
    </Field>
  );
}

function valueOf({ priority, section, direct }: RowFilter, sections: Snapshot['sections']): string {
  if (direct !== null) return `direct ${direct}`;
  if (section !== null)
    return `${sections.get(section)?.parent === null ? 'priority' : 'section'} ${section}`;
  return priority === null ? '' : `priority ${priority}`;
}

function after(prefix: string, value: string): string | null {
  return value.startsWith(prefix) ? value.slice(prefix.length) : null;
}
