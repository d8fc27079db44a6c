import { Button } from '@fluentui/react-components';
import type { DiscussedItem } from '#domain/meeting/discussed.ts';
import type { Marking } from './use-marking.ts';

/** Marks a thing as discussed now; where it is already, ends that. One button, so that the focus stays where it is. */
export function MarkButton(props: {
  item: DiscussedItem;
  title: string;
  isNow: boolean;
  marking: Marking;
  isPrimary?: boolean;
}) {
  const { item, title, isNow, marking, isPrimary = false } = props;
  // in a row of the agenda beside its title, else on a line of its own
  const end = isPrimary ? 'End this discussion' : 'End';
  const words = isNow ? end : 'Discuss now';
  return (
    <Button
      size={isPrimary ? 'medium' : 'small'}
      appearance={isPrimary && !isNow ? 'primary' : 'secondary'}
      disabledFocusable={marking.isRunning}
      aria-label={`${words}: ${title}`}
      onClick={() => void marking.mark(isNow ? null : item)}
    >
      {words}
    </Button>
  );
}
