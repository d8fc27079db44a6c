import { byWhen } from '#domain/completion/completion-words.ts';
import { sayDate } from '#domain/date.ts';
import type { ScrutinyAction, ScrutinyPriority } from '#domain/pack/scrutiny-priority.ts';
import {
  cell,
  heading,
  line,
  note,
  paragraph,
  paragraphs,
  strong,
  written,
  type Block,
  type Cell,
} from './word-block.ts';
import { wordLine } from './word-text.ts';
import { actionCell, sayCount, sayList, sayNumber, sayStatus, statusCell } from './word-words.ts';

/** What a priority of the plan has come to: its counts, the actions it highlights in full, the others in a table. */
export function priorityBlocks(priority: ScrutinyPriority): readonly Block[] {
  const { key, title, aim, howWeKnow, highlights, actions, others, live, overdue, counts } = priority;
  const said = counts
    .filter(({ now }) => now > 0)
    .map(({ status, now }) => `${sayNumber(now)} ${status.label.toLowerCase()}`);
  const late = overdue === 0 ? '' : ` ${sayCount(overdue, 'is', 'are')} past the completion date.`;
  return [
    heading(1, wordLine(`${key} ${title}`)),
    ...(wordLine(aim) === '' ? [] : [paragraphs(written(aim, '', 'What we want to achieve:'))]),
    ...(wordLine(howWeKnow) === '' ? [] : [paragraphs(written(howWeKnow, '', 'How we will know:'))]),
    paragraph(
      live === 0 ? 'It has no live actions.' : `${sayCount(live, 'live action')}: ${sayList(said)}.${late}`,
    ),
    ...highlights.flatMap(highlightBlocks),
    ...actionTable(priority, actions),
    ...othersNote(highlights.length + actions.length, others),
  ];
}

// what is highlighted is not told again in the table
function highlightBlocks(action: ScrutinyAction): readonly Block[] {
  const { ref, title, status, activity, impact } = action;
  return [
    heading(2, `${ref} ${title}: ${sayStatus(status)}`),
    paragraphs([
      ...saidLines(action),
      ...written(activity, 'Nothing was written.', 'What was done:'),
      ...(wordLine(impact) === '' ? [] : written(impact, '', 'What difference it made:')),
      ...ratingLines(action),
      ...factsOf(action),
    ]),
  ];
}

// words of an earlier cycle say when they were said
function saidLines({ saidOn }: ScrutinyAction): Cell['lines'] {
  return saidOn === null ? [] : [line(strong(`Said on ${sayDate(saidOn)}:`))];
}

function ratingLines({ impactRating }: ScrutinyAction): Cell['lines'] {
  return impactRating === null
    ? []
    : [line(strong('Evidence of a difference: '), wordLine(impactRating.label))];
}

function othersNote(told: number, others: number): readonly Block[] {
  if (others === 0) return [];
  const words = sayCount(others, told === 0 ? 'action' : 'other action');
  return [note(`${words} ${others === 1 ? 'has' : 'have'} no text that may be published.`)];
}

function actionTable({ key, title }: ScrutinyPriority, actions: readonly ScrutinyAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `Actions under ${wordLine(`${key} ${title}`)}`,
      description:
        'Each action that a published update tells of, with its status, what was done and what difference it made.',
      columns: [
        { title: 'Action', width: 2900, align: 'left' },
        { title: 'Status', width: 1350, align: 'left' },
        { title: 'What was done, and what difference it made', width: 5728, align: 'left' },
      ],
      rows: actions.map((action) => [
        {
          ...actionCell(action.ref, action.title),
          lines: [...actionCell(action.ref, action.title).lines, ...factsOf(action)],
        },
        statusCell(action.status),
        cell([
          ...saidLines(action),
          ...written(action.activity, 'Nothing was written.'),
          ...(wordLine(action.impact) === '' ? [] : written(action.impact, '', 'Difference:')),
          ...ratingLines(action),
        ]),
      ]),
      hasTotal: false,
    },
  ];
}

function factsOf({ completionAsWritten, isOverdue, leads }: ScrutinyAction): Cell['lines'] {
  const limit = byWhen(completionAsWritten);
  const date =
    limit === null ? `Completion date: ${wordLine(completionAsWritten)}` : `Complete by ${wordLine(limit)}`;
  return [
    ...(completionAsWritten === '' ? [] : [line(`${date}${isOverdue ? ', overdue' : ''}`)]),
    ...(leads.length === 0 ? [] : [line(`Lead: ${sayList(leads.map(wordLine))}`)]),
  ];
}
