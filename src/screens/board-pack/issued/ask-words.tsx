import { Text } from '@fluentui/react-components';
import type { Ask } from '#domain/pack/curation.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';
import { askWords } from '#screens/board-pack/pack-words.ts';

/** What was asked, with what it was for and about. */
export function AskWords({ ask }: { ask: Ask }) {
  const styles = usePackStyles();
  return (
    <div className={styles.rowWords}>
      <Text size={200} className={styles.quiet}>
        {askWords[ask.kind]}
        {ask.about.length === 0 ? '' : `, about ${ask.about.join(', ')}`}
      </Text>
      <p className={styles.words}>
        <Text weight="semibold">{ask.text}</Text>
      </p>
    </div>
  );
}
