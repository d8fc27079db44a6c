import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { PlanRow, RowFilter } from '#domain/plan-row.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import { unplacedTitle } from '#domain/overview.ts';
import { outlineOf, pathsOf, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Status } from '#domain/status.ts';
import { useReady } from '#screens/use-store.ts';
import { numberWithLevel } from './heading.ts';
import { levelChoice } from './level-words.ts';
import { lifecycleFilterWords, lifecycles, type ActionsView } from './plan-address.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) repeat(3, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '1200px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // long names in a choice may not widen it
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  ticks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    gridColumn: '1 / -1',
  },
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '28px',
  },
  box: {
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** The ways to narrow the list down. The values of the choices are made here and read here only. */
export function FilterBar(props: {
  rows: readonly PlanRow[];
  statuses: readonly Status[];
  view: ActionsView;
  onView: (view: ActionsView) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { filter } = props.view;
  const tags = useMemo(() => tagsOf(props.rows, snapshot.settings), [props.rows, snapshot.settings]);
  const narrowTo = (part: Partial<RowFilter>) =>
    props.onView({ ...props.view, filter: { ...filter, ...part } });
  return (
    <search className={styles.bar}>
      <Field label="Search" className={styles.choice}>
        <Input
          type="search"
          value={filter.text}
          placeholder="Words, a reference or a name"
          onChange={(_, { value }) => narrowTo({ text: value })}
        />
      </Field>
      <HeadingChoice rows={props.rows} filter={filter} onFilter={narrowTo} />
      <Field label="Status" className={styles.choice}>
        <Select
          value={filter.countsAs ?? (filter.status === null ? '' : `=${filter.status}`)}
          onChange={(_, { value }) =>
            narrowTo({
              countsAs: value === 'open' || value === 'done' ? value : null,
              status: value.startsWith('=') ? value.slice(1) : null,
            })
          }
        >
          <option value="">Any status</option>
          <option value="open">Open: work remains</option>
          <option value="done">Done</option>
          {props.statuses.map((status) => (
            <option key={status.code} value={`=${status.code}`}>
              {status.label} ({status.letter})
            </option>
          ))}
        </Select>
      </Field>
      <LeadChoice rows={props.rows} filter={filter} onFilter={narrowTo} />
      <Field label="In the plan" className={styles.choice}>
        <Select
          value={filter.lifecycle ?? ''}
          onChange={(_, { value }) =>
            narrowTo({ lifecycle: lifecycles.find((one) => one === value) ?? null })
          }
        >
          <option value="">Live and on hold</option>
          {lifecycles.map((one) => (
            <option key={one} value={one}>
              {lifecycleFilterWords[one]}
            </option>
          ))}
        </Select>
      </Field>
      <TagChoice
        label="Theme"
        none="Any theme"
        tags={tags.themes}
        value={filter.theme}
        onChoose={(theme) => narrowTo({ theme })}
      />
      <TagChoice
        label="Serves"
        none="Anything"
        tags={tags.alignments}
        value={filter.alignment}
        onChoose={(alignment) => narrowTo({ alignment })}
      />
      <div className={styles.ticks}>
        <Tick
          label="Overdue only"
          isOn={filter.isOverdueOnly}
          onTurn={(isOverdueOnly) => narrowTo({ isOverdueOnly })}
        />
        <Tick
          label="Not updated only"
          isOn={filter.isNotUpdatedOnly}
          onTurn={(isNotUpdatedOnly) => narrowTo({ isNotUpdatedOnly })}
        />
        <Tick
          label="Re-dated only"
          isOn={filter.isReDatedOnly}
          onTurn={(isReDatedOnly) => narrowTo({ isReDatedOnly })}
        />
        <Tick
          label="No last day only"
          isOn={filter.isOpenEndedOnly}
          onTurn={(isOpenEndedOnly) => narrowTo({ isOpenEndedOnly })}
        />
        <Tick
          label="Date not understood only"
          isOn={filter.isDateUnreadOnly}
          onTurn={(isDateUnreadOnly) => narrowTo({ isDateUnreadOnly })}
        />
        <Tick
          label="Required by law only"
          isOn={filter.isStatutoryOnly}
          onTurn={(isStatutoryOnly) => narrowTo({ isStatutoryOnly })}
        />
      </div>
    </search>
  );
}

type ChoiceProps = {
  rows: readonly PlanRow[];
  filter: RowFilter;
  onFilter: (part: Partial<RowFilter>) => void;
};

function HeadingChoice({ rows, filter, onFilter }: ChoiceProps) {
  const styles = useStyles();
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

function LeadChoice({ rows, filter, onFilter }: ChoiceProps) {
  const styles = useStyles();
  const leads = useMemo(() => leadsOf(rows), [rows]);
  return (
    <Field label="Lead" className={styles.choice}>
      <Select
        value={filter.lead ?? ''}
        onChange={(_, { value }) => onFilter({ lead: value === '' ? null : value })}
      >
        <option value="">Any lead</option>
        {leads.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Tick(props: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={props.isOn}
        onChange={(event) => props.onTurn(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
    </span>
  );
}

/** A choice among labels; nothing where the plan has none. */
function TagChoice(props: {
  label: string;
  none: string;
  tags: readonly string[];
  value: string | null;
  onChoose: (tag: string | null) => void;
}) {
  const styles = useStyles();
  if (props.tags.length === 0 && props.value === null) return null;
  return (
    <Field label={props.label} className={styles.choice}>
      <Select
        value={props.value ?? ''}
        onChange={(_, { value }) => props.onChoose(value === '' ? null : value)}
      >
        <option value="">{props.none}</option>
        {[...new Set([...props.tags, ...(props.value === null ? [] : [props.value])])].map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The labels people choose from, then those that rows have besides. */
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

/** Everybody who leads one of the rows, by name. */
function leadsOf(rows: readonly PlanRow[]): readonly { readonly key: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const [index, key] of row.leads.entries()) names.set(key, row.leadNames[index] ?? key);
  }
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function after(prefix: string, value: string): string | null {
  return value.startsWith(prefix) ? value.slice(prefix.length) : null;
}
