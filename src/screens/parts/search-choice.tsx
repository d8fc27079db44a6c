import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FieldFault } from './fault.ts';
import { focusOn } from './focus-on.ts';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, maxWidth: '640px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  words: { flexGrow: 1, flexBasis: '200px' },
  found: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
  // for those who hear it: the list below shows it
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Something to choose: `words` tell it, `search` is what a search looks in, in lower case. */
export type Choice = { readonly key: string; readonly words: string; readonly search: string };

const shownAtOnce = 8;

/** Chooses one or several of many by typing a few letters of them. The first chosen stands first. */
export function SearchChoice(props: {
  /** The field's id, for the way from a list of what has to be put right. */
  id: string;
  label: string;
  /** What one of them is called: 'person', 'action'. */
  noun: string;
  all: readonly Choice[];
  chosen: readonly string[];
  /** At most so many; choosing another then takes the place of the last. */
  most?: number;
  fault: FieldFault;
  hint?: string;
  onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const free = props.all.filter((one) => !props.chosen.includes(one.key));
  const found =
    words.length === 0 ? [] : free.filter((one) => words.every((word) => one.search.includes(word)));
  const wordsOf = (key: string) => props.all.find((one) => one.key === key)?.words ?? key;
  const choose = (key: string) => {
    const most = props.most ?? Infinity;
    setTold(`${wordsOf(key)} chosen.`);
    props.onChange([...props.chosen.slice(0, most - 1), key]);
    setText('');
    focusOn(props.id);
  };
  const leaveOut = (key: string) => {
    setTold(`${wordsOf(key)} taken out.`);
    props.onChange(props.chosen.filter((one) => one !== key));
    focusOn(props.id);
  };
  return (
    <div className={styles.one}>
      <Field label={props.label} {...props.fault} {...(props.hint === undefined ? {} : { hint: props.hint })}>
        <Input
          id={props.id}
          type="search"
          autoComplete="off"
          value={text}
          placeholder={`Search to choose ${/^[aeiou]/.test(props.noun) ? 'an' : 'a'} ${props.noun}`}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // the form is sent by its button only
            event.preventDefault();
            const [first] = found;
            if (first !== undefined) choose(first.key);
          }}
        />
      </Field>
      {found.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Found for ${props.label}`}>
          {found.slice(0, shownAtOnce).map((one) => (
            <li key={one.key}>
              <Button size="small" className={styles.found} onClick={() => choose(one.key)}>
                Choose {one.words}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Text role="status" className={words.length === 0 ? styles.said : styles.quiet}>
        {words.length === 0
          ? told
          : found.length === 0
            ? `No ${props.noun} fits.`
            : found.length > shownAtOnce
              ? `${String(found.length)} fit. The first ${String(shownAtOnce)} are shown.`
              : `${String(found.length)} ${found.length === 1 ? 'fits' : 'fit'}.`}
      </Text>
      {props.chosen.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Chosen: ${props.label}`}>
          {props.chosen.map((key) => (
            <li key={key} className={styles.chosen}>
              <span className={styles.words}>{wordsOf(key)}</span>
              <Button size="small" aria-label={`Take out ${wordsOf(key)}`} onClick={() => leaveOut(key)}>
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
