import {
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Action } from '#domain/action.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import type { Match } from '#domain/intake/intake-fate.ts';
import { compareRefs, outlineOf, type Section } from '#domain/section.ts';
import { shortened } from '#domain/shortened.ts';
import { statusOf } from '#domain/status.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { Day } from '#screens/parts/day.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { fateOf, outcomeOf, outcomes, tallyOf, type Fates, type Outcome } from './import-fates.ts';
import { ImportMark } from './import-mark.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { shownAction } from './import-shown.ts';
import { comparedName, outcomeWords, sayOutcome } from './match-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  choice: { maxWidth: '280px' },
  outcome: { width: '124px' },
  ref: { width: '72px' },
  owner: { width: '17%' },
  date: { width: '14%' },
  status: { width: '140px', '& span': { whiteSpace: 'normal' } },
  left: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
});

type Line =
  | { readonly kind: 'heading'; readonly section: Section; readonly isNew: boolean }
  | { readonly kind: 'action'; readonly action: Action; readonly match: Match };

const heads = ['Action', 'How we measure success'] as const;

/** The actions of a file as they would stand in the plan, under their headings, each with what becomes of it. */
export function ImportActions(props: {
  matches: readonly Match[];
  fates: Fates;
  sections: readonly Section[];
  /** What waits for a decision, by the ref in the plan. */
  waits: ReadonlyMap<string, readonly string[]>;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const id = useId();
  const { snapshot } = useReady();
  const [only, setOnly] = useState<Outcome | ''>('');
  const { matches, fates, sections } = props;
  const tally = useMemo(() => tallyOf(matches, fates), [matches, fates]);
  const lines = useMemo(() => {
    const wanted = matches.filter((match) => only === '' || outcomeOf(match, fates) === only);
    return linesOf(
      wanted.map((match) => ({ match, action: shownAction(match, fates, snapshot) })),
      sections,
      [...snapshot.sections.values()],
    );
  }, [matches, fates, only, sections, snapshot]);
  const { shown, grow } = useGrowing(lines.length, 0, only);
  const head = mergeClasses(table.cell, table.head);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        How it will stand in the plan
      </h2>
      <Field label="Show actions" className={styles.choice}>
        <Select
          value={only}
          onChange={(_, { value }) => setOnly(outcomes.find((one) => one === value) ?? '')}
        >
          <option value="">All ({matches.length})</option>
          {outcomes
            .filter((one) => tally[one] > 0)
            .map((one) => (
              <option key={one} value={one}>
                {outcomeWords[one]} ({tally[one]})
              </option>
            ))}
        </Select>
      </Field>
      <ScrollRegion label="Actions to import">
        <table className={mergeClasses(table.table, table.wide)} aria-label="Actions to import">
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, styles.ref)}>
                Ref
              </th>
              <th scope="col" className={mergeClasses(head, styles.outcome)}>
                What becomes of it
              </th>
              {heads.map((words) => (
                <th key={words} scope="col" className={head}>
                  {words}
                </th>
              ))}
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
                  <th scope="rowgroup" colSpan={7} className={mergeClasses(table.cell, table.group)}>
                    {line.section.key} {line.section.title}
                    {line.isNew ? ' (new)' : ''}
                  </th>
                </tr>
              ) : (
                <ActionLine
                  key={line.match.action.ref}
                  action={line.action}
                  match={line.match}
                  fates={fates}
                  isWaiting={props.waits.has(line.action.ref)}
                />
              ),
            )}
          </tbody>
        </table>
        <EndOfList shown={shown} total={lines.length} onNear={grow} />
      </ScrollRegion>
    </section>
  );
}

function ActionLine(props: { action: Action; match: Match; fates: Fates; isWaiting: boolean }) {
  const { action, match, fates, isWaiting } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const { snapshot } = useReady();
  const outcome = outcomeOf(match, fates);
  const own = match.action.ref;
  return (
    <tr>
      <th scope="row" className={mergeClasses(table.cell, table.strong)}>
        {action.ref}
        {action.ref === own ? null : <span className={table.quiet}>{own} in the file</span>}
      </th>
      <td className={table.cell}>
        <ImportMark outcome={outcome} words={sayOutcome(outcome, fateOf(match, fates), match, isWaiting)} />
      </td>
      <td className={mergeClasses(table.cell, outcome === 'left' && styles.left)}>
        {action.description}
        {reportOf(action).map((words) => (
          <span key={words} className={table.quiet}>
            {words}
          </span>
        ))}
      </td>
      <td className={table.cell}>{action.successMeasures}</td>
      <td className={table.cell}>
        {action.ownerAsWritten}
        {action.leads.length === 0 ? <span className={table.quiet}>Nobody is asked for updates</span> : null}
      </td>
      <td className={table.cell}>
        {action.completionAsWritten}
        <span className={table.quiet}>
          {action.completionLatest === null ? (
            'No last day'
          ) : (
            <>
              Last possible day: <Day on={action.completionLatest} />
            </>
          )}
        </span>
      </td>
      <td className={table.cell}>
        {action.lifecycle === 'live' ? (
          <StatusMark status={statusOf(snapshot.scheme, action.status)} />
        ) : (
          <Text>{lifecycleNames[action.lifecycle]}</Text>
        )}
      </td>
    </tr>
  );
}

// headings in the order of the plan, with those above that hold none of the actions themselves
function linesOf(
  all: readonly { readonly match: Match; readonly action: Action }[],
  added: readonly Section[],
  existing: readonly Section[],
): readonly Line[] {
  const isNew = new Set(added.map((section) => section.key));
  const bySection = new Map<string, (typeof all)[number][]>();
  for (const one of all) {
    const already = bySection.get(one.action.section);
    if (already) already.push(one);
    else bySection.set(one.action.section, [one]);
  }
  const actionsIn = (section: Section) =>
    (bySection.get(section.key) ?? [])
      .toSorted((a, b) => compareRefs(a.action.ref, b.action.ref))
      .map((one): Line => ({ kind: 'action', ...one }));
  const heading = (section: Section): Line => ({ kind: 'heading', section, isNew: isNew.has(section.key) });
  return outlineOf([...existing, ...added]).flatMap(({ priority, sections }) => {
    const below = sections.flatMap((section) => {
      const actions = actionsIn(section);
      return actions.length === 0 ? [] : [heading(section), ...actions];
    });
    const own = actionsIn(priority);
    return own.length + below.length === 0 ? [] : [heading(priority), ...own, ...below];
  });
}

/** How much of a report is shown beside its action, in characters. */
const reportLength = 240;

// what has been done, what came of it and what comes next, as the file tells it
function reportOf(action: Action): readonly string[] {
  const told = [
    ['activity', action.latestActivity],
    ['impact', action.latestImpact],
    ['nextSteps', action.latestNextSteps],
  ] as const;
  return told
    .filter(([, text]) => text !== '')
    .map(([field, text]) => {
      const short = shortened(text, reportLength);
      const isCut = text.trim().length > reportLength && !short.endsWith('…');
      return `${comparedName(field)}: ${short}${isCut ? ' …' : ''}`;
    });
}
