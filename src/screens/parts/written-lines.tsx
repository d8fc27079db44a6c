import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { blocksOf } from './written-blocks.ts';

const useStyles = makeStyles({
  // line breaks as they were typed; never HTML
  text: { display: 'block', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** A text of several lines; those that were typed with a dash or a bullet before them are a list. */
export function WrittenLines({ text, className }: { text: string; className?: string }) {
  const styles = useStyles();
  return blocksOf(text).map(({ kind, lines }) =>
    kind === 'list' ? (
      <ul key={lines[0]?.at} className={mergeClasses(styles.list, className)}>
        {lines.map(({ at, words }) => (
          <li key={at}>{words}</li>
        ))}
      </ul>
    ) : (
      <p key={lines[0]?.at} className={mergeClasses(styles.text, className)}>
        {lines.map(({ words }) => words).join('\n')}
      </p>
    ),
  );
}
