import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Action } from '#domain/action.ts';
import { isEmail } from '#domain/check-person.ts';
import type { Person } from '#domain/person.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { plural } from './import-counts.ts';
import { useTableStyles } from './import-table.ts';

/** E-mail addresses typed for new people, by their key. */
export type Emails = ReadonlyMap<string, string>;

/** The id of the field for a new person's e-mail address. */
export function emailFieldId(key: string): string {
  return `import-email-${key}`;
}

/** The key of the first new person with something that is no e-mail address, or null. None at all is allowed. */
export function firstWrongEmail(people: readonly Person[], emails: Emails): string | null {
  return people.find((person) => !isEmailOrNothing(emails.get(person.key) ?? person.email))?.key ?? null;
}

function isEmailOrNothing(text: string): boolean {
  return text.trim() === '' || isEmail(text.trim());
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '1100px' },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  email: { width: '340px', '@media (max-width: 639px)': { width: '200px' } },
  hidden: { '& label': { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px' } },
});

/** The people an import would add. Each may be given an e-mail address here; without one they cannot sign in as a lead. */
export function ImportPeople(props: {
  people: readonly Person[];
  actions: readonly Action[];
  emails: Emails;
  /** True once the import was asked for: from then on wrong addresses are pointed at. */
  isChecked: boolean;
  onEmails: (emails: Emails) => void;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const id = useId();
  const head = mergeClasses(table.cell, table.head);
  if (props.people.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {plural(props.people.length, 'new person', 'new people')}
      </h2>
      <Text>
        One Plan knows people by their e-mail address. Somebody without one is named in the plan and cannot
        update it; you can give the address later, in the People list.
      </Text>
      <ScrollRegion label="New people">
        <table className={table.table} aria-label="New people">
          <thead>
            <tr>
              <th scope="col" className={head}>
                Name
              </th>
              <th scope="col" className={head}>
                Actions
              </th>
              <th scope="col" className={mergeClasses(head, styles.email)}>
                E-mail address
              </th>
            </tr>
          </thead>
          <tbody>
            {props.people.map((person) => {
              const email = props.emails.get(person.key) ?? person.email;
              const isWrong = props.isChecked && !isEmailOrNothing(email);
              return (
                <tr key={person.key}>
                  <th scope="row" className={table.cell}>
                    {person.name}
                    {person.post === '' ? null : <span className={table.quiet}>{person.post}</span>}
                  </th>
                  <td className={table.cell}>{refsOf(person.key, props.actions)}</td>
                  <td className={table.cell}>
                    <Field
                      label={`E-mail address of ${person.name}`}
                      className={styles.hidden}
                      {...(isWrong ? { validationMessage: 'This is no e-mail address.' } : {})}
                    >
                      <Input
                        id={emailFieldId(person.key)}
                        type="email"
                        autoComplete="off"
                        value={email}
                        onChange={(_, { value }) =>
                          props.onEmails(new Map(props.emails).set(person.key, value))
                        }
                      />
                    </Field>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function refsOf(key: string, actions: readonly Action[]): string {
  const refs = actions
    .filter((action) => action.leads.includes(key) || action.accountable === key)
    .map((action) => action.ref);
  return refs.length > 8
    ? `${refs.slice(0, 8).join(', ')} and ${String(refs.length - 8)} more`
    : refs.join(', ');
}
