import { Button } from '@fluentui/react-components';
import { focusNext } from '#screens/parts/focus-on.ts';
import { sentence } from '#screens/parts/sentence.ts';

/**
 * Moves one of a list up or down by keyboard, finger or mouse. The focus stays on the button that was pressed, and `onMoved`
 * is told the words to be spoken.
 */
export function MoveButtons(props: {
  /** Of the thing, for the ids of the buttons. */
  id: string;
  /** What it is called: 'the highlight of 1.3.2'. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onTold: (words: string) => void;
}) {
  const { id, name, index, count } = props;
  const move = (to: number, button: string) => {
    props.onMove(to);
    props.onTold(`${sentence(name)} is now ${String(to + 1)} of ${String(count)}.`);
    // moving an element in the page takes the focus from it
    focusNext(button);
  };
  return (
    <>
      <Button
        id={`up-${id}`}
        size="small"
        aria-label={`Move up ${name}`}
        disabledFocusable={index === 0}
        onClick={() => move(index - 1, `up-${id}`)}
      >
        Move up
      </Button>
      <Button
        id={`down-${id}`}
        size="small"
        aria-label={`Move down ${name}`}
        disabledFocusable={index === count - 1}
        onClick={() => move(index + 1, `down-${id}`)}
      >
        Move down
      </Button>
    </>
  );
}
