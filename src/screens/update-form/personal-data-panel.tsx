import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { UpdateEntry } from '#domain/command.ts';
import type { DataFinding } from '#domain/data-check.ts';
import type { Finding } from '#domain/identifiers/identifiers.ts';
import { sayFinding } from '#screens/finding-words.ts';
import { sentence } from '#screens/parts/sentence.ts';
import { passageOf } from './passage.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  field: { ...typographyStyles.subtitle2, margin: 0 },
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: '20px',
  },
  passage: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // not by its colour alone
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorStatusWarningBorder2,
    textUnderlineOffset: '3px',
  },
});

const questions: Readonly<Record<string, string>> = {
  reason: 'Why',
  activity: 'What was done',
  impact: 'What changed for children and families',
  nextSteps: 'What happens next',
};

// more of one kind in one text say nothing new
const mostShown = 4;

/**
 * What in the texts may tell who a child is, shown where it stands, with the two ways on: change it, or say that it is
 * meant. The texts are looked at here and go nowhere for it.
 */
export function PersonalDataPanel(props: {
  findings: readonly DataFinding[];
  entry: UpdateEntry;
  /** What the ids of the fields begin with, where several updates stand on one page. */
  under?: string;
  /** What confirming is called where it does not send at once. */
  yes?: string;
  onConfirm: () => void;
}) {
  const styles = useStyles();
  const { under = '', yes = 'Send it as it is' } = props;
  const id = `${under}personal-data`;
  const fields = [...new Set(props.findings.map((one) => one.field))];
  return (
    <section id={id} tabIndex={-1} className={styles.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Could this tell who a child is?
      </h2>
      <Text>
        Board papers can be asked for by anybody. A name or number tells who it is, and among a few children
        people often know who is meant. Nothing has been sent, and the text was only looked at on this device.
      </Text>
      {fields.map((field) => {
        const here = props.findings.filter((one) => one.field === field);
        const text = textAt(props.entry, field);
        const first = here.flatMap((one) => one.found).toSorted((a, b) => a.start - b.start)[0];
        return (
          <div key={field} className={styles.part}>
            <h3 className={styles.field}>{questionOf(field)}</h3>
            <ul className={styles.list}>
              {here.map(({ kind, count, found }) => (
                <li key={kind}>
                  {sentence(sayFinding(kind, count))}
                  {found.slice(0, mostShown).map((one) => (
                    <Passage key={one.start} text={text} finding={one} />
                  ))}
                  {count > mostShown ? (
                    <span className={styles.passage}>and {String(count - mostShown)} more</span>
                  ) : null}
                </li>
              ))}
            </ul>
            <Button
              aria-label={`Change the text: ${questionOf(field)}`}
              onClick={() => selectIn(`${under}${field}`, first)}
            >
              Change the text
            </Button>
          </div>
        );
      })}
      <div className={styles.part}>
        <Text>
          If it is meant as it stands, the update records that you confirmed it, and how much of what was
          found. It does not record the words.
        </Text>
        <Button onClick={props.onConfirm}>{yes}</Button>
      </div>
    </section>
  );
}

function Passage({ text, finding }: { text: string; finding: Finding }) {
  const styles = useStyles();
  const { before, found, after } = passageOf(text, finding);
  return (
    <span className={styles.passage}>
      {before}
      <mark className={styles.mark}>{found}</mark>
      {after}
    </span>
  );
}

function questionOf(field: string): string {
  const link = /^evidence\.(\d+)\.label$/.exec(field)?.[1];
  return link === undefined ? (questions[field] ?? field) : `What link ${String(Number(link) + 1)} shows`;
}

function textAt(entry: UpdateEntry, field: string): string {
  if (field === 'reason' || field === 'activity' || field === 'impact' || field === 'nextSteps')
    return entry[field];
  return entry.evidence[Number(field.split('.')[1])]?.label ?? '';
}

// the passage is selected, so that typing replaces it
function selectIn(id: string, finding: Finding | undefined): void {
  const place = document.getElementById(id);
  if (!(place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement)) return;
  place.focus();
  if (finding !== undefined) place.setSelectionRange(finding.start, finding.end);
}
