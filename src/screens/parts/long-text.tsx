import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { WrittenLines } from './written-lines.tsx';

/** Lines shown of a long text, and how long a line is taken to be, in characters. */
const foldedLines = 12;
const lineLength = 75;

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  text: { maxWidth: `${String(lineLength)}ch` },
  folded: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: String(foldedLines),
  },
});

/** A text with its line breaks and lists. A very long one is folded after some lines until it is asked for. */
export function LongText({ text, what }: { text: string; what: string }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isLong = lineCount(text) > foldedLines + 3;
  return (
    <div className={styles.one}>
      <div id={id} className={mergeClasses(styles.text, isLong && !isOpen && styles.folded)}>
        <WrittenLines text={text} />
      </div>
      {isLong ? (
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? 'Show less' : 'Show all'} of ${what}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : 'Show all'}
        </Button>
      ) : null}
    </div>
  );
}

function lineCount(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
}
