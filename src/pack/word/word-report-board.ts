import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackRisk } from '#domain/pack/pack-register-parts.ts';
import { productOf } from '#domain/risk/risk.ts';
import { cell, heading, line, paragraph, strong, type Block, type Cell } from './word-block.ts';
import { wordLine } from './word-text.ts';
import { actionCell, firstOf, leadsOf, moreNote, sayCount, sayNumber, statusCell } from './word-words.ts';

/** Measures that got better or worse since the value before. */
export function measureBlocks({ highlights, measures }: Pack): readonly Block[] {
  if (measures.length === 0) return [heading(1, 'Measures'), paragraph('The plan has no measures.')];
  if (highlights.movers.length === 0)
    return [
      heading(1, 'Measures'),
      paragraph(
        `None of ${sayCount(measures.length, 'measure')} got better or worse since the value before.`,
      ),
    ];
  const { shown, more } = firstOf(highlights.movers, 4, { sheet: 'Measures', refOf: () => '' });
  return [
    heading(1, 'Measures'),
    {
      kind: 'table',
      caption: `${sayNumber(highlights.movers.length)} of ${sayCount(measures.length, 'measure')} got better or worse since the value before`,
      description:
        'For each measure that moved: its baseline, previous, current and target figures, and in words how it moved and how it stands to its target.',
      columns: [
        { title: 'Measure', width: 2778, align: 'left' },
        { title: 'Baseline', width: 1000, align: 'right' },
        { title: 'Previous', width: 1350, align: 'right' },
        { title: 'Current', width: 1350, align: 'right' },
        { title: 'Target', width: 1000, align: 'right' },
        { title: 'In words', width: 2500, align: 'left' },
      ],
      rows: shown.map((measure) => [
        cell([
          line(strong(wordLine(measure.title)), measure.period === '' ? '' : `, ${wordLine(measure.period)}`),
        ]),
        cell(measure.baseline.words),
        cell(measure.previous.words),
        cell(measure.current.words),
        cell(measure.target.words),
        cell([
          line(strong(measure.ratingWords), measure.sincePrevious === '' ? '' : `: ${measure.sincePrevious}`),
        ]),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

/** The highest risks, how their score moved, and what this meeting is asked about them. */
export function riskBlocks({ highlights, risks, movement }: Pack): readonly Block[] {
  const open = risks.threats.length + risks.opportunities.length + risks.issues.length;
  if (highlights.topRisks.length === 0)
    return [
      heading(1, 'Risks and issues'),
      paragraph(open === 0 ? 'The register has no open entries.' : 'No risk is high enough to stand here.'),
    ];
  const { shown, more } = firstOf(highlights.topRisks, 6, { sheet: 'Risks', refOf: (one) => one.ref });
  const isFirst = movement.since === null;
  // the register may still have what an earlier meeting was asked
  const askedOf = ({ ref }: PackRisk) =>
    highlights.asks.flatMap(({ text, about }, index) =>
      about.includes(ref) ? [`Ask ${String(index + 1)}: ${wordLine(text)}`] : [],
    );
  const isAsked = shown.some((risk) => askedOf(risk).length > 0);
  const spare = isFirst ? 800 : 0;
  return [
    heading(1, 'Risks and issues'),
    {
      kind: 'table',
      caption: `The highest threats and issues, and the best opportunity, of ${sayCount(open, 'open entry', 'open entries')} in the register`,
      description: `For each: its score${isFirst ? '' : ' in the last pack and'} now, out of 16, how it moved, ${isAsked ? 'who owns it and what this meeting is asked for' : 'and who owns it'}.`,
      columns: [
        { title: 'Risk', width: (isAsked ? 3078 : 4728) + spare, align: 'left' },
        ...(isFirst ? [] : [{ title: 'Score before', width: 800, align: 'right' as const }]),
        { title: 'Score now', width: 950, align: 'left' },
        { title: 'Direction', width: 1100, align: 'left' },
        { title: 'Owner', width: isAsked ? 1500 : 2400, align: 'left' },
        ...(isAsked ? [{ title: 'Asked of this meeting', width: 2550, align: 'left' as const }] : []),
      ],
      rows: shown.map((risk) => [
        ...riskRow(risk, isFirst),
        ...(isAsked ? [cell(askedOf(risk).join('\n'), 'Nothing')] : []),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

/** What comes next: open actions that are due before the next cycle freezes. */
export function nextBlocks({ highlights }: Pack): readonly Block[] {
  const { dueNext, nextUntil } = highlights;
  const until = nextUntil === null ? 'No later cycle is planned yet.' : '';
  if (dueNext.length === 0)
    return [
      heading(1, 'Next period'),
      paragraph(nextUntil === null ? until : `No open action is due by ${sayDate(nextUntil)}.`),
    ];
  const { shown, more } = firstOf(dueNext, 4, { sheet: 'Actions', refOf: (one) => one.ref });
  return [
    heading(1, 'Next period'),
    {
      kind: 'table',
      caption: `${sayCount(dueNext.length, 'open action is', 'open actions are')} due${nextUntil === null ? ' next' : ` by ${sayDate(nextUntil)}`}`,
      description:
        'Open actions whose completion date comes next, with their status, completion date and lead.',
      columns: [
        { title: 'Action', width: 4478, align: 'left' },
        { title: 'Status', width: 1500, align: 'left' },
        { title: 'Completion date', width: 1900, align: 'left' },
        { title: 'Lead', width: 2100, align: 'left' },
      ],
      rows: shown.map((action) => [
        actionCell(action.ref, action.title),
        statusCell(action.status),
        cell(action.completionAsWritten, 'No date'),
        cell(leadsOf(action), 'None'),
      ]),
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

function riskRow(risk: PackRisk, isFirst: boolean): readonly Cell[] {
  const kind = { threat: 'threat', opportunity: 'opportunity', issue: 'issue' }[risk.kind];
  return [
    cell([line(strong(`${risk.ref} `), `${wordLine(risk.title)} (${kind})`)]),
    ...(isFirst ? [] : [cell(risk.before === null ? 'New' : String(productOf(risk.before)))]),
    cell([line(strong(`${String(productOf(risk.mitigated))} ${risk.band}`))]),
    cell(sentence(risk.direction)),
    cell(wordLine(risk.owner), 'None'),
  ];
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
