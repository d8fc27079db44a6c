import {
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { toldLevel } from '#domain/intake/intake-doubt.ts';
import type { IntakeIssue } from '#domain/intake/intake-issue.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { partIds } from './import-summary.tsx';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { sayIssue, topicOf } from './intake-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  folded: { ...typographyStyles.subtitle2, display: 'inline', margin: 0 },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  choice: { minWidth: '180px' },
  // so that the words get the room
  fixed: { '@media (max-width: 639px)': { tableLayout: 'fixed' } },
  where: { width: '140px', '@media (max-width: 639px)': { width: '84px' } },
  level: { width: '150px', '@media (max-width: 639px)': { width: '68px' } },
});

const levels = { stops: 'Left out', check: 'Check' } as const;

/** Everything found in the file, by place: what should be looked at, with filters, and folded what was done by itself. */
export function ImportIssues({ issues }: { issues: readonly IntakeIssue[] }) {
  const doubts = useMemo(() => issues.filter((issue) => toldLevel(issue) !== 'told'), [issues]);
  const told = useMemo(() => issues.filter((issue) => toldLevel(issue) === 'told'), [issues]);
  return (
    <>
      <Doubts issues={doubts} />
      <Told issues={told} />
    </>
  );
}

function Doubts({ issues }: { issues: readonly IntakeIssue[] }) {
  const styles = useStyles();
  const [level, setLevel] = useState('');
  const [topic, setTopic] = useState('');
  if (issues.length === 0) return null;
  const topics = [...new Set(issues.map((issue) => topicOf(issue.code)))];
  const shown = issues.filter(
    (issue) => (level === '' || issue.level === level) && (topic === '' || topicOf(issue.code) === topic),
  );
  const count = (of: IntakeIssue['level']) => issues.filter((issue) => issue.level === of).length;
  return (
    <section className={styles.part} aria-labelledby={partIds.check}>
      <h2 id={partIds.check} tabIndex={-1} className={styles.heading}>
        What was found in the file
      </h2>
      <div className={styles.filters}>
        <Field label="Show" className={styles.choice}>
          <Select value={level} onChange={(_, { value }) => setLevel(value)}>
            <option value="">Everything ({issues.length})</option>
            {count('stops') === 0 ? null : <option value="stops">What is left out ({count('stops')})</option>}
            {count('check') === 0 ? null : <option value="check">What to check ({count('check')})</option>}
          </Select>
        </Field>
        <Field label="About" className={styles.choice}>
          <Select value={topic} onChange={(_, { value }) => setTopic(value)}>
            <option value="">Anything</option>
            {topics.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Text role="status">
        {shown.length === issues.length
          ? `${String(issues.length)} found.`
          : `${String(shown.length)} of ${String(issues.length)} shown.`}
      </Text>
      {shown.length === 0 ? null : <IssueTable issues={shown} view={`${level} ${topic}`} />}
    </section>
  );
}

const byItself = 'What One Plan did by itself';

// what leaves nobody in doubt; folded, it is not drawn
function Told({ issues }: { issues: readonly IntakeIssue[] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (issues.length === 0) return null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className={styles.folded}>{byItself}</h2> ({issues.length.toLocaleString('en-GB')})
      </summary>
      {isOpen ? (
        <ul className={styles.list} aria-label={byItself}>
          {issues.map((issue) => (
            <li key={`${issue.sheet} ${issue.cell} ${issue.code} ${JSON.stringify(issue.facts)}`}>
              {placeOf(issue)}: {sayIssue(issue)}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function placeOf({ sheet, cell }: IntakeIssue): string {
  return cell === '' ? sheet : `${sheet}, ${cell}`;
}

function IssueTable({ issues, view }: { issues: readonly IntakeIssue[]; view: string }) {
  const styles = useStyles();
  const table = useTableStyles();
  const head = mergeClasses(table.cell, table.head);
  const { shown, grow } = useGrowing(issues.length, 0, view);
  return (
    <ScrollRegion label="What was found in the file">
      <table className={mergeClasses(table.table, styles.fixed)} aria-label="What was found in the file">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.where)}>
              Where
            </th>
            <th scope="col" className={mergeClasses(head, styles.level)}>
              What it means
            </th>
            <th scope="col" className={head}>
              What is there
            </th>
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, shown).map((issue) => (
            <tr key={`${issue.sheet} ${issue.cell} ${issue.code} ${JSON.stringify(issue.facts)}`}>
              <th scope="row" className={table.cell}>
                {placeOf(issue)}
              </th>
              <td className={mergeClasses(table.cell, issue.level === 'stops' && table.strong)}>
                {levels[issue.level]}
              </td>
              <td className={table.cell}>{sayIssue(issue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EndOfList shown={shown} total={issues.length} onNear={grow} />
    </ScrollRegion>
  );
}
