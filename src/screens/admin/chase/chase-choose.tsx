import {
  Checkbox,
  Link,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Field,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Chase } from '#domain/cycle/chase.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { FormButton } from '#screens/admin/forms/form-button.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { hrefOf } from '#screens/route.ts';
import type { ChaseWay } from './chase-way.ts';
import { sayChase } from './chase-words.ts';
import { useReturnsStyles } from '#screens/admin/returns/returns-style.ts';

const useStyles = makeStyles({
  tick: { width: '44px', padding: 0, verticalAlign: 'top' },
  refs: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  ref: { lineHeight: '24px' },
});

/** Somebody who can be written to: which actions it is about, and when they were last written to about the cycle. */
export type ChaseRow = {
  readonly person: Person;
  readonly refs: readonly string[];
  readonly last: Chase | null;
  /** The one of today that counts, or null. */
  readonly today: Chase | null;
};

/** Who is to be written to; those who were today are not ticked unless somebody does so. */
export function ChaseChoose(props: {
  snapshot: Snapshot;
  today: CivilDate;
  title: string;
  rows: readonly ChaseRow[];
  chosen: ReadonlySet<string>;
  /** True for those who update themselves: each can be given a form instead. */
  hasForms: boolean;
  onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const styles = useReturnsStyles();
  const own = useStyles();
  const table = useTableStyles();
  const id = useId();
  const isNarrow = useIsNarrow();
  const { rows, chosen, onChosen } = props;
  const { shown, grow } = useGrowing(rows.length, 0, props.title);
  const head = mergeClasses(table.cell, table.head);
  const nChosen = rows.filter((row) => chosen.has(row.person.key)).length;
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(key);
    else next.delete(key);
    onChosen(next);
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title} ({rows.length})
      </h2>
      <ScrollRegion label={`Table: ${props.title}`}>
        <table className={table.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, own.tick)}>
                <Checkbox
                  aria-label={nChosen === rows.length ? 'Choose nobody' : 'Choose everybody'}
                  checked={nChosen === 0 ? false : nChosen === rows.length ? true : 'mixed'}
                  onChange={() =>
                    onChosen(new Set(nChosen === rows.length ? [] : rows.map((row) => row.person.key)))
                  }
                />
              </th>
              <th scope="col" className={head}>
                Person
              </th>
              <th scope="col" className={head}>
                Actions
              </th>
              {isNarrow ? null : (
                <th scope="col" className={head}>
                  Last written to
                </th>
              )}
              {isNarrow || !props.hasForms ? null : (
                <th scope="col" className={head}>
                  Without One Plan
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ person, refs, last }) => (
              <tr key={person.key}>
                <td className={mergeClasses(table.cell, own.tick)}>
                  <Checkbox
                    aria-label={`Choose ${person.name}`}
                    checked={chosen.has(person.key)}
                    onChange={(_, { checked }) => toggle(person.key, checked === true)}
                  />
                </td>
                <th scope="row" className={mergeClasses(table.cell, styles.words)}>
                  {person.name}
                  <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                    {person.organisation}
                  </Text>
                  {isNarrow && last !== null ? (
                    <Text size={200} className={styles.line}>
                      {sayChase(last, props.snapshot, props.today)}
                    </Text>
                  ) : null}
                  {isNarrow && props.hasForms ? <FormButton person={person} isSmall /> : null}
                </th>
                <td className={table.cell}>
                  <span className={own.refs}>
                    {refs.map((ref) => (
                      <Link key={ref} href={hrefOf({ at: 'action', ref })} className={own.ref}>
                        {ref}
                      </Link>
                    ))}
                  </span>
                </td>
                {isNarrow ? null : (
                  <td className={table.cell}>
                    {last === null ? 'Not yet' : sayChase(last, props.snapshot, props.today)}
                  </td>
                )}
                {isNarrow || !props.hasForms ? null : (
                  <td className={table.cell}>
                    <FormButton person={person} isSmall />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <EndOfList shown={shown} total={rows.length} onNear={grow} />
    </section>
  );
}

/** How the messages are to leave. */
export function ChaseWayChoice({ way, onWay }: { way: ChaseWay; onWay: (way: ChaseWay) => void }) {
  return (
    <Field label="How to send them">
      <RadioGroup
        value={way}
        onChange={(_, { value }) => {
          const chosen = ways.find(([one]) => one === value);
          if (chosen !== undefined) onWay(chosen[0]);
        }}
      >
        {ways.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const ways: readonly (readonly [ChaseWay, string])[] = [
  ['teams', 'In Teams, and by e-mail where Teams does not reach somebody'],
  ['mail', 'By e-mail'],
  ['copy', 'I copy the texts and send them myself'],
];
