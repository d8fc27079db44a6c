import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack.ts';
import type { PackAction, PackPlanChange } from '#domain/pack-parts.ts';
import {
  cell,
  heading,
  leadIn,
  line,
  paragraph,
  paragraphs,
  strong,
  written,
  type Block,
  type Cell,
} from './word-block.ts';
import { wordLine } from './word-text.ts';
import { actionCell, firstOf, moreNote, sayCount, sayList, sayStatus, statusCell } from './word-words.ts';

/** The most lines of a table of the report; the workbook has them all. */
const most = 12;

/** What leads did and what difference it made, as the admin chose and ordered it. */
export function highlightBlocks({ highlights }: Pack): readonly Block[] {
  if (highlights.highlights.length === 0)
    return [heading(1, 'Highlights'), paragraph('No highlights were chosen for this meeting.')];
  return [
    heading(1, 'Highlights'),
    ...highlights.highlights.flatMap(({ ref, title, status, activity, impact, isEdited }): Block[] => [
      heading(2, `${ref} ${title}`),
      leadIn(
        strong('Status: '),
        `${sayStatus(status)}${isEdited ? '. The lead’s words were edited for this report.' : ''}`,
      ),
      paragraphs([
        ...written(activity, 'Nothing was written.', 'What was done'),
        ...written(impact, 'Nothing was written.', 'What difference it made'),
      ]),
    ]),
  ];
}

/** Off track, overdue, carried forward or re-dated twice: each with why, and what comes next. */
export function exceptionBlocks({ highlights }: Pack): readonly Block[] {
  if (highlights.exceptions.length === 0)
    return [
      heading(1, 'Exceptions'),
      paragraph('Nothing is off track, overdue, carried forward or re-dated twice.'),
    ];
  const { shown, more } = firstOf(highlights.exceptions, most, 'Actions');
  return [
    heading(1, 'Exceptions'),
    {
      kind: 'table',
      caption: `${sayCount(highlights.exceptions.length, 'action needs', 'actions need')} the attention of the meeting`,
      description:
        'Actions that are off track, overdue, carried forward or re-dated more than once, each with why it is here and what happens next.',
      columns: [
        { title: 'Action', width: 2700, align: 'left' },
        { title: 'Status', width: 1250, align: 'left' },
        { title: 'Why it is here', width: 2844, align: 'left' },
        { title: 'What happens next', width: 2844, align: 'left' },
      ],
      rows: shown.map(({ action, why }) => [
        actionCell(action.ref, action.title),
        statusCell(action.status),
        cell([...why.map((words) => line(strong(wordLine(words)))), ...optional(action.reason)]),
        nextCell(action),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

/** Every status that moved since the body's last pack: from, to and why. */
export function movementBlocks({ movement, facts }: Pack): readonly Block[] {
  const { since, moved, unchanged } = movement;
  if (since === null)
    return [
      heading(1, 'Status movement'),
      paragraph(`Nothing is compared: this is the first pack for the ${wordLine(facts.body)}.`),
    ];
  const sentence = `Since the meeting of ${sayDate(since.meetingOn)} (as at ${sayDate(since.asAt)}), ${sayCount(moved.length, 'action')} moved to another status and ${String(unchanged)} stayed as ${unchanged === 1 ? 'it was' : 'they were'}.`;
  if (moved.length === 0) return [heading(1, 'Status movement'), paragraph(sentence)];
  const { shown, more } = firstOf(moved, most, 'Movement');
  return [
    heading(1, 'Status movement'),
    leadIn(sentence),
    {
      kind: 'table',
      caption: 'Actions whose status moved',
      description:
        'For each action whose status is another than in the last pack: its status then, its status now, and the reason given.',
      columns: [
        { title: 'Action', width: 3000, align: 'left' },
        { title: 'From', width: 1300, align: 'left' },
        { title: 'To', width: 1300, align: 'left' },
        { title: 'Why', width: 4038, align: 'left' },
      ],
      rows: shown.map(({ ref, title, from, to, why, by, on }) => [
        actionCell(ref, title),
        statusCell(from),
        statusCell(to),
        cell([...written(why, 'No reason was given.'), ...signature(by, on)]),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

/** What joined and left the live plan, and what else was changed in it. */
export function changeBlocks({ changes, movement }: Pack): readonly Block[] {
  const rows = changes.filter(({ kind }) => kind !== 'details');
  if (rows.length === 0)
    return [
      heading(1, 'Changes to actions'),
      paragraph(
        movement.since === null
          ? 'No change of the plan was decided in this cycle, and none waits for a decision.'
          : 'No change of the plan was decided since the last pack, and none waits for a decision.',
      ),
    ];
  const { shown, more } = firstOf(rows, most, 'Changes');
  return [
    heading(1, 'Changes to actions'),
    {
      kind: 'table',
      caption: 'New, amended, re-dated, merged and closed actions',
      description:
        'Changes of the plan that were decided, and proposals that wait for a decision: what was changed, in which actions, why, and who decided when.',
      columns: [
        { title: 'Change', width: 1700, align: 'left' },
        { title: 'Action', width: 2500, align: 'left' },
        { title: 'Before and after', width: 2600, align: 'left' },
        { title: 'Why, and who decided', width: 2838, align: 'left' },
      ],
      rows: shown.map((change) => [
        cell([
          line(strong(wordLine(change.what))),
          line(`${change.weight === 'material' ? 'Material' : 'Minor'}, ${stateWords[change.state]}`),
        ]),
        cell(change.refs.map((ref, index) => line(strong(`${ref} `), wordLine(change.titles[index] ?? '')))),
        beforeAndAfter(change),
        cell([...written(change.reason, 'No reason was given.'), line(decided(change))]),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

const stateWords: Readonly<Record<PackPlanChange['state'], string>> = {
  proposed: 'waits for a decision',
  approved: 'approved',
  declined: 'declined',
  'taken-back': 'taken back',
};

function beforeAndAfter({ before, after }: PackPlanChange): Cell {
  const lines = [
    ...(before === '' ? [] : written(before, '', 'Before')),
    ...(after === '' ? [] : written(after, '', before === '' ? undefined : 'After')),
  ];
  return cell(lines.length === 0 ? [line('Not recorded')] : lines);
}

function decided({ state, decidedBy, decidedOn, proposedBy, proposedOn }: PackPlanChange): string {
  if (state === 'proposed') return `Proposed by ${wordLine(proposedBy)} on ${sayDate(proposedOn)}`;
  const by = wordLine(decidedBy);
  const parts = [
    by === '' ? 'Decided' : `Decided by ${by}`,
    decidedOn === null ? '' : `on ${sayDate(decidedOn)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function nextCell({ nextSteps, forecastOn, completionAsWritten, leads, ownerAsWritten }: PackAction): Cell {
  const owners =
    leads.length > 0 ? leads.map(wordLine) : [wordLine(ownerAsWritten)].filter((words) => words !== '');
  return cell([
    ...written(nextSteps, 'No next steps were written.'),
    ...(completionAsWritten === '' ? [] : [line(strong('Complete by: '), wordLine(completionAsWritten))]),
    ...(forecastOn === null ? [] : [line(strong('Forecast: '), sayDate(forecastOn))]),
    line(strong('Lead: '), owners.length === 0 ? 'none' : sayList(owners)),
  ]);
}

function signature(by: string, on: string | null): Cell['lines'] {
  const words = [wordLine(by), on === null ? '' : sayDate(on)].filter((part) => part !== '').join(', ');
  return words === '' ? [] : [line(words)];
}

function optional(text: string): Cell['lines'] {
  return wordLine(text) === '' ? [] : written(text, '');
}
