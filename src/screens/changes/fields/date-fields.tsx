import { Text } from '@fluentui/react-components';
import { readCompletion } from '#domain/completion/completion-date.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { sayReading } from './date-words.ts';
import { DayField, LineField } from '#screens/parts/plain-fields.tsx';

/** A completion date in the plan's own words, how they are read, and a review date where they name no last day. */
export function DateFields(props: {
  /** Stands before the names of the fields where there are several actions on a page: 'heirs.0.'. */
  prefix?: string;
  asWritten: string;
  reviewOn: CivilDate | null;
  refusals: readonly Refusal[];
  onChange: (set: { completionAsWritten: string; reviewOn: CivilDate | null }) => void;
}) {
  const { prefix = '', asWritten, reviewOn, refusals, onChange } = props;
  const hasNoLastDay = asWritten.trim() !== '' && readCompletion(asWritten).latest === null;
  return (
    <>
      <LineField
        id={`${prefix}completionAsWritten`}
        label="Completion date, in the plan’s own words"
        hint="Such as ‘31 August 2027’, ‘Autumn term 2027’, ‘2026/27 Q3’, ‘Ongoing’ or ‘TBC’."
        value={asWritten}
        refusals={refusals}
        onChange={(completionAsWritten) => onChange({ completionAsWritten, reviewOn })}
      />
      <Text role="status">{sayReading(asWritten)}</Text>
      {hasNoLastDay || reviewOn !== null ? (
        <DayField
          id={`${prefix}reviewOn`}
          label="Look at it again on"
          isAlone
          value={reviewOn ?? ''}
          refusals={refusals}
          onChange={(value) =>
            onChange({ completionAsWritten: asWritten, reviewOn: value === '' ? null : value })
          }
        />
      ) : null}
    </>
  );
}
