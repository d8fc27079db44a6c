import { Link, Text } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import type { Refusal } from '#domain/refusal.ts';
import { hrefOf } from '#screens/route.ts';
import { sayRefusal } from '#screens/words.ts';
import { fieldName, stepOf } from './refused-field.ts';
import { stepNames, stepRoute } from './steps.tsx';

/** What stops an issue, one item each, with the way to the step that mends it where there is one. */
export function Stops(props: {
  meeting: Meeting;
  refusals: readonly Refusal[];
  /** No ways, where the step that has them is open. */
  isHere?: boolean;
}) {
  const { meeting, refusals } = props;
  return (
    <ul style={{ margin: 0, paddingInlineStart: '20px' }}>
      {refusals.map((one) => {
        const part = props.isHere === true ? null : stepOf(one.field);
        return (
          <li key={`${one.code} ${one.field ?? ''}`}>
            <Text>
              {fieldName(one)}
              {sayRefusal(one)}
            </Text>{' '}
            {part === null ? null : (
              <Link href={hrefOf(stepRoute(meeting, part))} inline>
                Go to {stepNames[part].toLowerCase()}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
