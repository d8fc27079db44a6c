import { Text } from '@fluentui/react-components';
import type { HighlightWords } from '#domain/pack/curation.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';

/** What was done, and what difference it made. */
export function HighlightText({ words }: { words: HighlightWords }) {
  const styles = usePackStyles();
  return (
    <>
      <Words label="What was done" text={words.activity} className={styles.words} />
      <Words label="What difference it made" text={words.impact} className={styles.words} />
    </>
  );
}

function Words({ label, text, className }: { label: string; text: string; className: string }) {
  const styles = usePackStyles();
  if (text.trim() === '') return null;
  return (
    <div className={styles.rowWords}>
      <Text size={200} className={styles.quiet}>
        {label}
      </Text>
      <p className={className}>{text}</p>
    </div>
  );
}
