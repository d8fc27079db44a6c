import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { UpdateEntry } from '#domain/command.ts';
import { checkLines, openFindings } from '#domain/data-check.ts';
import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import { lastOf, sentTexts } from '#domain/decide-update.ts';
import type { Refusal } from '#domain/refusal.ts';
import { nameOf } from '#domain/snapshot.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { hrefOf } from '#screens/route.ts';
import { focusField } from '#screens/parts/focus-on.ts';
import { PersonalDataPanel } from '#screens/update-form/personal-data-panel.tsx';
import { VersionsTable } from '#screens/update-form/versions-table.tsx';
import { useReady } from '#screens/use-store.ts';
import { sayRefusal } from '#screens/words.ts';
import { EntryFields, fieldsOf } from './entry-fields.tsx';
import { FormProblems } from './form-problems.tsx';
import { comparedRows, fieldWords, type FormRow } from './form-rows.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  way: { alignSelf: 'flex-start' },
  // the brand colour is too faint on the dark theme's ground for warnings
  link: { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
});

/** One action of a returned form: what the plan says, what would be entered, what somebody should look at, and the fields. */
export function FormCard(props: {
  row: FormRow;
  /** True once somebody wanted to enter it: what is empty counts as a fault from then on. */
  isTried: boolean;
  madeOn: CivilDate;
  personName: string;
  onEdit: (part: Partial<UpdateEntry>) => void;
  onChoose: (isChosen: boolean) => void;
}) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { row, personName } = props;
  const { returned, action, entry, refusals, findings } = row;
  const { ref, conflict } = returned;
  const [isOpen, setOpen] = useState(false);
  // what is asked is asked at its field, which stays there while it is being answered
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const wanting = row.isChosen
    ? [...refusals, ...findings].flatMap(({ field }) => field?.split('.')[0] ?? [])
    : [];
  if (wanting.some((field) => !asked.has(field))) setAsked(new Set([...asked, ...wanting]));
  const isLeftEmpty = ({ field }: Refusal) =>
    !props.isTried && field !== null && Reflect.get(entry, field) === '';
  const titleId = `${fieldsOf(ref)}title`;
  const handleConfirm = () => {
    if (action === null) return;
    const last = lastOf(snapshot, action);
    const all = openFindings(sentTexts(snapshot.scheme, action, entry), [], last, store.today());
    props.onEdit({ dataCheck: checkLines(all) });
    // the panel goes with its answer
    focusNext(`${fieldsOf(ref)}chosen`);
  };
  return (
    <li>
      <article className={styles.card} aria-labelledby={titleId}>
        <h3 id={titleId} className={styles.title}>
          <Link href={hrefOf({ at: 'action', ref })}>
            {ref} {returned.title}
          </Link>
        </h3>
        {action === null ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>This cannot be entered.</MessageBarTitle>{' '}
              {refusals.map((one) => sayRefusal(one)).join(' ')}
            </MessageBarBody>
          </MessageBar>
        ) : conflict === null ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {conflict.by === null
                  ? 'The plan moved on after the form was made.'
                  : `${nameOf(snapshot, conflict.by.by)} updated this action on ${sayDate(dayOf(conflict.by.submittedAt))}, after the form was made.`}
              </MessageBarTitle>{' '}
              {conflict.fields.length === 0
                ? 'What was not filled in on the form stays as the plan has it now.'
                : `Both changed ${fieldWords(conflict.fields)}. Compare them: what you enter becomes the newest update, and the other stays in the history.`}
            </MessageBarBody>
          </MessageBar>
        )}
        <FormProblems problems={returned.problems} />
        <VersionsTable
          label={`${ref}: the versions compared`}
          heads={
            conflict === null
              ? ['In the plan now', 'To be entered']
              : [`In the form when it was made, ${sayDate(props.madeOn)}`, 'In the plan now', 'To be entered']
          }
          rows={comparedRows(snapshot.scheme, returned, entry)}
        />
        {action === null ? null : (
          <>
            <Checkbox
              id={`${fieldsOf(ref)}chosen`}
              label={
                conflict === null
                  ? `Enter this for ${personName}`
                  : `Enter this for ${personName} as the newest update`
              }
              checked={row.isChosen}
              onChange={(_, { checked }) => props.onChoose(checked === true)}
            />
            {row.isChosen && refusals.some(isLeftEmpty) ? (
              <Text>The form leaves empty what is asked here.</Text>
            ) : null}
            {isOpen || asked.size > 0 ? (
              <EntryFields
                action={action}
                capacity={row.capacity}
                entry={entry}
                asked={isOpen ? null : asked}
                refusals={refusals.filter((one) => !isLeftEmpty(one))}
                onChange={props.onEdit}
              />
            ) : null}
            {findings.length === 0 || !row.isChosen ? null : (
              <PersonalDataPanel
                findings={findings}
                entry={entry}
                under={fieldsOf(ref)}
                yes="It is meant as it is"
                onConfirm={handleConfirm}
              />
            )}
            {isOpen ? null : (
              <Button
                className={styles.way}
                aria-label={
                  asked.size > 0 ? `Change the rest of ${ref} too` : `Change what is entered for ${ref}`
                }
                onClick={() => {
                  setOpen(true);
                  requestAnimationFrame(() => focusField(`${fieldsOf(ref)}status`));
                }}
              >
                {asked.size > 0 ? 'Change the rest' : 'Change'}
              </Button>
            )}
          </>
        )}
      </article>
    </li>
  );
}
