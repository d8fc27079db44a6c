import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackAction, PackMove, PackPlanChange } from '#domain/pack/pack-parts.ts';
import { firstPackNote } from '#domain/pack/pack-sentences.ts';
import { shortened } from '#domain/shortened.ts';
import type { Status } from '#domain/status.ts';
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
import {
  actionCell,
  firstOf,
  leadsOf,
  mergedOrSplit,
  moreNote,
  sayCount,
  sayStatus,
  sayNumber,
  statusCell,
  theBody,
  withEnd,
} from './word-words.ts';

/** What leads did and what difference it made, as the admin chose and ordered it. */
export function highlightBlocks({ highlights }: Pack): readonly Block[] {
  if (highlights.highlights.length === 0)
    return [heading(1, 'Highlights'), paragraph('No highlights were chosen for this meeting.')];
  const isEdited = highlights.highlights.some((one) => one.isEdited);
  return [
    heading(1, 'Highlights'),
    ...highlights.highlights.flatMap((one): Block[] => [
      heading(2, `${one.ref} ${one.title}: ${sayStatus(one.status)}${one.isEdited ? ' *' : ''}`),
      paragraphs([
        ...written(one.activity, 'Nothing was written.', 'What was done:'),
        ...written(one.impact, 'Nothing was written.', 'What difference it made:'),
      ]),
    ]),
    ...moreNote(isEdited ? '* The lead’s words were edited for this report.' : ''),
  ];
}

/** What a board has to look at: each with why, and what comes next. */
export function exceptionBlocks({ highlights }: Pack): readonly Block[] {
  const { exceptions } = highlights;
  if (exceptions.length === 0)
    return [
      heading(1, 'Exceptions'),
      paragraph('Nothing is off track, overdue, carried forward or re-dated twice.'),
    ];
  const { shown, more } = firstOf(exceptions, 4, {
    // each with why it is one, which the sheet Highlight report says of the first ones only
    sheet: 'Actions',
    refOf: (one) => one.action.ref,
  });
  return [
    heading(1, 'Exceptions'),
    {
      kind: 'table',
      caption: `${sayCount(exceptions.length, 'action needs', 'actions need')} attention: off track, overdue, carried forward or re-dated twice`,
      description:
        'Each action with its status, why it is here and what happens next; those with most against them first.',
      columns: [
        { title: 'Action', width: 3500, align: 'left' },
        { title: 'Status', width: 950, align: 'left' },
        { title: 'Why it is here, and what happens next', width: 5528, align: 'left' },
      ],
      rows: shown.map(({ action, why }) => [
        cell([
          line(strong(`${action.ref} `), wordLine(action.title)),
          line(`Lead: ${leadsOf(action) || 'none'}${forecastOf(action)}`),
        ]),
        statusCell(action.status),
        cell([
          ...written(action.reason, '', `${why.map(wordLine).join('. ')}.`),
          ...written(action.nextSteps, 'nothing was written.', 'Next:'),
        ]),
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
      paragraph(
        facts.notCompared === undefined
          ? `Nothing is compared: this is the first pack for ${theBody(facts.body)}.`
          : firstPackNote(facts),
      ),
    ];
  const sentence = `Since the pack for ${sayDate(since.meetingOn)} (as at ${sayDate(since.asAt)}), ${sayCount(moved.length, 'action')} moved to another status and ${sayNumber(unchanged)} stayed as ${unchanged === 1 ? 'it was' : 'they were'}.`;
  if (moved.length === 0) return [heading(1, 'Status movement'), paragraph(sentence)];
  const { shown, more } = firstOf(worseFirst(moved), 4, { sheet: 'Movement', refOf: (one) => one.ref });
  return [
    heading(1, 'Status movement'),
    leadIn(sentence),
    {
      kind: 'table',
      caption: 'Actions whose status moved, those that need more help than before first',
      description:
        'For each action whose status is another than in the last pack: its status then, its status now, and the reason given.',
      columns: [
        { title: 'Action', width: 3200, align: 'left' },
        { title: 'From', width: 1300, align: 'left' },
        { title: 'To', width: 1300, align: 'left' },
        { title: 'Why', width: 4178, align: 'left' },
      ],
      rows: shown.map(({ ref, title, from, to, why }) => [
        actionCell(ref, title),
        statusCell(from),
        statusCell(to),
        cell(why, 'No reason was given.'),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

/** What was decided about the plan itself, and what waits for a decision. */
export function changeBlocks({ changes, movement }: Pack): readonly Block[] {
  const rows = changes.filter((change) => isToldHere(change, movement));
  if (rows.length === 0)
    return [
      heading(1, 'Changes to actions'),
      paragraph(
        `No change of the plan was decided ${movement.since === null ? 'in this cycle' : 'since the last pack'}, and none waits for a decision.`,
      ),
    ];
  const { shown, more } = firstOf(rows, 4, { sheet: 'Changes', refOf: (one) => one.refs.join(' with ') });
  return [
    heading(1, 'Changes to actions'),
    {
      kind: 'table',
      caption: 'New, amended, re-dated, merged and withdrawn actions',
      description:
        'Changes of the plan that were decided, and proposals that wait for a decision: what was changed in which actions, why, and who decided when.',
      columns: [
        { title: 'Change', width: 1500, align: 'left' },
        { title: 'Action', width: 2900, align: 'left' },
        { title: 'Before and after', width: 2100, align: 'left' },
        { title: 'Why, and who decided', width: 3478, align: 'left' },
      ],
      rows: shown.map((change) => [
        cell([line(strong(wordLine(change.what)), stateWords[change.state])]),
        cell(change.refs.map((ref, index) => line(strong(`${ref} `), wordLine(change.titles[index] ?? '')))),
        beforeAndAfter(change),
        cell(withEnd(written(change.reason, 'No reason was given.'), ` ${decided(change)}`)),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

const stateWords: Readonly<Record<PackPlanChange['state'], string>> = {
  proposed: ', waits for a decision',
  // its name says that it is done
  approved: '',
  declined: ', declined',
  'taken-back': ', taken back',
};

// what only moved a status stands among the movement; tags and notes are for the workbook
function isToldHere({ kind, refs }: PackPlanChange, { moved }: Pack['movement']): boolean {
  if (kind === 'details') return false;
  const isMove = kind === 'complete' || kind === 'embed' || kind === 'reopen';
  return !isMove || !refs.every((ref) => moved.some((move) => move.ref === ref));
}

// a whole new wording would fill half a page; the workbook has it
const longestSide = 120;

function inShort(words: string): string {
  if (words.length <= longestSide) return words;
  // also where it ends with a sentence, it goes on
  return `${shortened(words, longestSide).replace(/…$/u, '')} …`;
}

function beforeAndAfter({ kind, refs, before, after }: PackPlanChange): Cell {
  // all that a new action begins with would fill half a page; the workbook has it
  if (kind === 'add') return cell('New in the plan');
  // the titles stand beside it
  if (kind === 'merge' || kind === 'split') return mergedOrSplit(kind, refs);
  const lines = [
    ...(before === '' ? [] : written(inShort(before), '', 'Before:')),
    ...(after === '' ? [] : written(inShort(after), '', 'After:')),
  ];
  return cell(lines.length === 0 ? [line('Not recorded')] : lines);
}

function decided({ state, weight, decidedBy, decidedOn, proposedBy, proposedOn }: PackPlanChange): string {
  if (state === 'proposed')
    return `${capital(weight)}: proposed by ${wordLine(proposedBy)} on ${sayDate(proposedOn)}.`;
  const parts = [wordLine(decidedBy), decidedOn === null ? '' : sayDate(decidedOn)];
  return `${capital(weight)}: ${parts.filter((part) => part !== '').join(', ') || 'nobody is recorded'}.`;
}

// what a meeting must not miss stands where a long list is not cut off
function worseFirst(moved: readonly PackMove[]): readonly PackMove[] {
  const trouble = ({ countsAs, needsReason, needsForecast }: Status) =>
    countsAs === 'done' ? 0 : needsForecast ? 3 : needsReason ? 2 : 1;
  const isWorse = ({ from, to }: PackMove) =>
    trouble(to) > trouble(from) && (trouble(to) > 1 || from.countsAs === 'done');
  return [...moved.filter(isWorse), ...moved.filter((move) => !isWorse(move))];
}

// an action that is off track says its forecast in why it is here
function forecastOf({ forecastOn, status }: PackAction): string {
  return forecastOn === null || status.needsForecast ? '' : `. Now expected by ${sayDate(forecastOn)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
