import { Link, Text } from '@fluentui/react-components';
import type { Measure } from '#domain/measure/measure.ts';
import { statusOf } from '#domain/status.ts';
import { headingName } from '#screens/parts/heading-name.ts';
import { LinkedList } from '#screens/parts/linked-list.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

/** The actions that should move a measure, each with its status, and the headings it belongs to. */
export function MeasureLinks({ measure }: { measure: Measure }) {
  const { snapshot } = useReady();
  return (
    <LinkedList
      title="Actions"
      label="Linked actions"
      none="No action is linked to this measure."
      items={measure.actions.map((ref) => {
        const action = snapshot.actions.get(ref);
        return {
          key: ref,
          words: (
            <>
              <Link href={hrefOf({ at: 'action', ref })} inline>
                {ref} {action?.title ?? ''}
              </Link>
              {action === undefined ? (
                <Text>Not in the plan any more</Text>
              ) : (
                <StatusMark status={statusOf(snapshot.scheme, action.status)} />
              )}
            </>
          ),
        };
      })}
    >
      {measure.sections.length === 0 ? null : (
        <Text>In the plan under: {measure.sections.map((key) => headingName(key, snapshot)).join('; ')}</Text>
      )}
    </LinkedList>
  );
}
