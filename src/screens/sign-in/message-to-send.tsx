import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    width: '100%',
    maxWidth: '75ch',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    width: '100%',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** A message that somebody sends to whoever can help them: to be read, copied or selected. `to` stands within a sentence. */
export function MessageToSend({ to, text }: { to: string; text: string }) {
  const styles = useStyles();
  const id = useId();
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  const handleCopy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      // hosts may keep the clipboard to themselves: the text stands there to be selected
      () => setCopied('no'),
    );
  };
  return (
    <section className={styles.one} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Message for {to}
      </h2>
      <Text>It tells them what they need to know. It does not hold your name or anything of the plan.</Text>
      <p className={styles.text}>{text}</p>
      <div className={styles.line}>
        <Button onClick={handleCopy}>Copy the message</Button>
        <Text role="status">
          {copied === 'yes'
            ? 'Copied. Paste it into a mail or a chat.'
            : copied === 'no'
              ? 'It could not be copied from here. Select the text above instead.'
              : ''}
        </Text>
      </div>
    </section>
  );
}
