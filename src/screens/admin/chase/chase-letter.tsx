import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { withoutAddress, type Letter } from '#domain/cycle/chase-message.ts';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import type { Reminder } from '#store/chase-channel.ts';
import type { ChaseWay } from './chase-way.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  term: { color: tokens.colorNeutralForeground2 },
  letter: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& p': { margin: `${tokens.spacingVerticalS} 0` },
    '& ul': { margin: `${tokens.spacingVerticalS} 0`, paddingInlineStart: '20px' },
    '& li': { marginBottom: tokens.spacingVerticalXS },
  },
  text: { whiteSpace: 'pre-wrap', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, margin: 0 },
});

/** A message as one person will receive it, by each way it may take. */
export function ChaseLetter({ reminder, way }: { reminder: Reminder; way: ChaseWay }) {
  const styles = useStyles();
  const { person, message } = reminder;
  const to = person.email === '' ? person.name : `${person.name} <${person.email}>`;
  if (way === 'copy')
    return (
      <div className={styles.card}>
        <Text>
          <span className={styles.term}>To: </span>
          {to}
        </Text>
        <Text>
          <span className={styles.term}>Subject: </span>
          {message.subject}
        </Text>
        <p className={styles.text}>{message.text}</p>
      </div>
    );
  return (
    <div className={styles.card}>
      <Text>
        <span className={styles.term}>To: </span>
        {to}
      </Text>
      {way === 'teams' ? (
        <Text>
          <span className={styles.term}>In Teams: </span>
          {message.notice}
        </Text>
      ) : null}
      <Text>
        <span className={styles.term}>
          {way === 'teams' ? 'By e-mail, where Teams does not reach them: ' : 'By e-mail: '}
        </span>
        {message.subject}
      </Text>
      <Paragraphs letter={message.letter} />
    </div>
  );
}

// the same paragraphs as in the mail
function Paragraphs({ letter }: { letter: Letter }) {
  const styles = useStyles();
  const { words, address } = letter.all;
  return (
    <div className={styles.letter}>
      <p>{letter.greeting}</p>
      <p>{letter.opening}</p>
      <ul>
        {letter.items.map((item) => (
          <li key={item.words}>
            <Place address={item.address} words={item.words} />
            <br />
            {item.facts}
          </li>
        ))}
      </ul>
      <p>{address === '' ? withoutAddress : <Place address={address} words={words} />}</p>
      <p>{letter.closing}</p>
      <p>{letter.sender}</p>
    </div>
  );
}

function Place({ address, words }: { address: string; words: string }) {
  // in the trial a message leads to the trial's own page, which is no https address
  return address.startsWith(`${window.location.origin}/`) ? (
    <Link href={address} target="_blank" rel="noopener noreferrer" inline>
      {words}
    </Link>
  ) : (
    <OutsideLink url={address}>{words}</OutsideLink>
  );
}
