import { makeStyles, Text } from '@fluentui/react-components';
import { originalWording } from '#domain/action-dates.ts';
import type { Action } from '#domain/action.ts';
import type { Proposed } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import { openStatuses } from '#domain/status-role.ts';
import { Difference } from '#screens/changes/difference.tsx';
import { faultAt } from '#screens/parts/fault.ts';
import { useReady } from '#screens/use-store.ts';
import { headingChoices, officerChoices, ownerChoices } from '#screens/parts/choices.ts';
import { CurrentWords } from './current-words.tsx';
import { DateFields } from './date-fields.tsx';
import { MergeFields } from './merge-fields.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { SearchChoice } from '#screens/parts/search-choice.tsx';
import { SplitFields } from './split-fields.tsx';
import { DetailsFields } from './tag-fields.tsx';
import { WordingFields } from './wording-fields.tsx';

const useStyles = makeStyles({ text: { maxWidth: '75ch' } });

type OfAction = Exclude<Proposed, { kind: 'add' }>;

/** What has to be filled in for a kind of change, beside what the action says now. */
export function KindFields(props: {
  action: Action;
  value: OfAction;
  refusals: readonly Refusal[];
  onChange: (value: OfAction) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { action, value, refusals, onChange } = props;
  switch (value.kind) {
    case 'reword': {
      const original = originalWording(snapshot, action);
      const isReworded = original.title !== action.title || original.description !== action.description;
      return (
        <>
          <CurrentWords
            words={[
              ['Title now', action.title],
              ['Full wording now', action.description === action.title ? '' : action.description],
              ['Title at first', isReworded ? original.title : ''],
              [
                'Full wording at first',
                isReworded && original.description !== original.title ? original.description : '',
              ],
            ]}
          />
          <WordingFields
            value={value}
            refusals={refusals}
            onChange={(words) => onChange({ ...value, ...words })}
          />
          {value.description === action.description ? null : (
            <CurrentWords
              words={[
                [
                  'What that changes',
                  <Difference key="difference" before={action.description} after={value.description} />,
                ],
              ]}
            />
          )}
        </>
      );
    }
    case 're-date':
      return (
        <>
          <CurrentWords
            words={[
              ['Completion date now', action.completionAsWritten || 'No date given'],
              [
                'Original date',
                action.originalCompletion === action.completionAsWritten ? '' : action.originalCompletion,
              ],
            ]}
          />
          <DateFields
            asWritten={value.completionAsWritten}
            reviewOn={value.reviewOn}
            refusals={refusals}
            onChange={(dates) => onChange({ ...value, ...dates })}
          />
        </>
      );
    case 'lead':
      return (
        <>
          <SearchChoice
            id="leads"
            label="Delivery lead"
            noun="person"
            all={ownerChoices(snapshot)}
            chosen={value.leads}
            fault={faultAt(refusals, 'leads')}
            hint="A person, a post or a group. The first is asked first."
            onChange={(leads) => onChange({ ...value, leads })}
          />
          <LineField
            id="ownerAsWritten"
            label="Owner as the plan writes it (optional)"
            value={value.ownerAsWritten}
            refusals={refusals}
            onChange={(ownerAsWritten) => onChange({ ...value, ownerAsWritten })}
          />
          <SearchChoice
            id="accountable"
            label="Accountable officer"
            noun="person"
            most={1}
            all={officerChoices(snapshot)}
            chosen={value.accountable === null ? [] : [value.accountable]}
            fault={faultAt(refusals, 'accountable')}
            onChange={([accountable]) => onChange({ ...value, accountable: accountable ?? null })}
          />
        </>
      );
    case 'measure':
      return (
        <>
          <CurrentWords
            words={[['How success is measured now', action.successMeasures || 'Nothing is said']]}
          />
          <WordsField
            id="successMeasures"
            label="How success is measured"
            rows={5}
            value={value.successMeasures}
            refusals={refusals}
            onChange={(successMeasures) => onChange({ ...value, successMeasures })}
          />
        </>
      );
    case 'move':
      return (
        <>
          <Text className={styles.text}>Its number stays as it is wherever it stands.</Text>
          <ChoiceField
            id="section"
            label="Where it stands from now on"
            none="Choose a heading"
            options={headingChoices(snapshot)}
            value={value.section}
            refusals={refusals}
            onChange={(section) => onChange({ ...value, section })}
          />
        </>
      );
    case 'split':
      return <SplitFields action={action} value={value} refusals={refusals} onChange={onChange} />;
    case 'merge':
      return <MergeFields from={action.ref} value={value} refusals={refusals} onChange={onChange} />;
    case 'hold':
      return (
        <>
          <Text className={styles.text}>
            Nobody is asked for updates while it is on hold, and it stays in the counts.
          </Text>
          <DayField
            id="reviewOn"
            label="Look at it again on"
            isAlone
            value={value.reviewOn ?? ''}
            refusals={refusals}
            onChange={(day) => onChange({ ...value, reviewOn: day === '' ? null : day })}
          />
        </>
      );
    case 'resume':
    case 'reopen':
      return (
        <ChoiceField
          id="status"
          label="Its status from now on"
          options={openStatuses(snapshot.scheme).map(({ code, label, letter }) => ({
            key: code,
            words: `${label} (${letter})`,
          }))}
          value={value.status}
          refusals={refusals}
          onChange={(status) => onChange({ ...value, status })}
        />
      );
    case 'withdraw':
      return (
        <Text className={styles.text}>
          It ends without having been done and leaves the counts. Its number is never used again, and its
          history stays.
        </Text>
      );
    case 'complete':
      return (
        <Text className={styles.text}>
          Its work is finished, and nobody is asked for updates any more. Where its last update is to say what
          was done, send an update with the status Complete instead.
        </Text>
      );
    case 'embed':
      return (
        <Text className={styles.text}>
          Somebody other than its lead confirms that what it changed is now normal practice. Say in the reason
          how that is known.
        </Text>
      );
    case 'details':
      return <DetailsFields value={value} refusals={refusals} onChange={onChange} />;
  }
}
