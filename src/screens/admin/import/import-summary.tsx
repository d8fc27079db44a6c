import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { toldLevel } from '#domain/intake/intake-doubt.ts';
import type { IntakePreview } from '#domain/intake/intake.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import { focusOn } from '#screens/parts/focus-on.ts';
import { useReady } from '#screens/use-store.ts';
import { listed, plural } from './import-counts.ts';
import { outcomes, type Tally } from './import-fates.ts';
import { ImportMark } from './import-mark.tsx';
import { sayRows } from './import-rows-words.ts';
import { sayTally, tallyWords } from './match-words.ts';
import { sayProposals } from './proposal-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  number: { ...typographyStyles.subtitle1, display: 'block' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** The ids of the parts of the preview that the counts lead to. */
export const partIds = {
  decide: 'import-decide',
  check: 'import-check',
  people: 'import-new-people',
} as const;

/** What an import would do, in numbers first, and what should be looked at before. */
export function ImportSummary(props: {
  tally: Tally;
  preview: IntakePreview;
  proposals: readonly Proposal[];
  /** How many updates would be written: what the file reports of actions of the plan, and its dated notes. */
  nUpdates: number;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { tally, preview } = props;
  const { people, sections, skipped, issues, table } = preview;
  const nStopped = skipped.filter((row) => row.why === 'stopped').length;
  const nHidden = skipped.filter((row) => row.why === 'hidden').length;
  const nCheck = issues.filter((issue) => toldLevel(issue) === 'check').length;
  const joining = [
    ...(people.length === 0 ? [] : [plural(people.length, 'person', 'people')]),
    ...(sections.length === 0 ? [] : [plural(sections.length, 'heading', 'headings')]),
  ];
  const notes = [
    ...sayTables(table),
    sayRows(preview.actions.length, skipped),
    joining.length === 0
      ? ''
      : `${listed(joining)} ${people.length + sections.length === 1 ? 'joins' : 'join'} the plan too.`,
    ...sayProposals(props.proposals, snapshot.settings),
    props.nUpdates === 0
      ? ''
      : `${plural(props.nUpdates, 'update is', 'updates are')} written from what the file reports.`,
    nStopped === 0
      ? ''
      : `${plural(nStopped, 'row', 'rows')} cannot be imported. Mend ${nStopped === 1 ? 'it' : 'them'} in the file and choose it again, or go on without.`,
    nHidden === 0
      ? ''
      : `${plural(nHidden, 'row is', 'rows are')} hidden in the file and left out, unless you take them too.`,
  ];
  return (
    <div className={styles.part}>
      <ul className={styles.counts} aria-label={`Actions of the file: ${sayTally(tally)}`}>
        {outcomes
          .filter((one) => one !== 'undecided' || tally.undecided > 0)
          .map((one) => (
            <li key={one}>
              <span className={styles.number}>{tally[one].toLocaleString('en-GB')}</span>
              <ImportMark outcome={one} words={tallyWords[one]} />
            </li>
          ))}
      </ul>
      <ul className={styles.notes}>
        {notes
          .filter((note) => note !== '')
          .map((note) => (
            <li key={note}>{note}</li>
          ))}
        <li>
          {nCheck === 0 ? (
            'Nothing looks doubtful.'
          ) : (
            <Link as="button" inline onClick={() => focusOn(partIds.check)}>
              {plural(nCheck, 'thing', 'things')} to check
            </Link>
          )}
        </li>
      </ul>
    </div>
  );
}

function sayTables(table: IntakePreview['table']): readonly string[] {
  const { sheet = '', headerRow = 'row 1', sheets = [], otherSheets = [] } = table ?? {};
  const names = (all: readonly string[]) => listed(all.map((one) => `‘${one}’`));
  return [
    sheets.length < 2
      ? `Read from ‘${sheet}’, headings in ${headerRow}.`
      : `Read from ${plural(sheets.length, 'sheet', 'sheets')}: ${names(sheets)}.`,
    otherSheets.length === 0
      ? ''
      : `Not read: ${names(otherSheets)}. Tick what should be read too among the columns.`,
  ];
}
