import { sayDate } from '#domain/date.ts';
import type { Bulletin, BulletinItem, BulletinPriority } from '#domain/pack/bulletin.ts';
import {
  bullet,
  heading,
  leadIn,
  line,
  note,
  paragraph,
  paragraphs,
  strong,
  written,
  type Block,
} from './word-block.ts';
import { writeDocument } from './word-document.ts';
import { wordLine } from './word-text.ts';
import { sayCount } from './word-words.ts';

/**
 * A bulletin for everybody as a .docx file of one or two pages: for each priority what has gone well, what could be better and
 * what comes next. The same bulletin gives the same bytes. Throws the reason of the signal when it is aborted.
 */
export function writeBulletin(bulletin: Bulletin, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { planTitle, partnership, asAt, cycle } = bulletin;
  const title = `${wordLine(planTitle)}: how it is going`;
  return writeDocument(
    {
      title,
      subject: `Bulletin as at ${sayDate(asAt)}`,
      keywords: [planTitle, 'bulletin', cycle ?? '']
        .map(wordLine)
        .filter((words) => words !== '')
        .join(', '),
      creator: wordLine(partnership) || wordLine(planTitle),
      // what is published is open
      marking: 'OPEN',
      foot: `${wordLine(partnership) || wordLine(planTitle)} · ${sayDate(asAt)}`,
      size: 12,
      at: `${asAt}T12:00:00.000Z`,
      blocks: bulletinBlocks(bulletin, title),
    },
    signal,
  );
}

function bulletinBlocks(bulletin: Bulletin, title: string): readonly Block[] {
  const { partnership, asAt, overall, sentence, priorities, figures } = bulletin;
  return [
    { kind: 'title', text: title },
    {
      kind: 'subtitle',
      text: [wordLine(partnership), sayDate(asAt)].filter((words) => words !== '').join(', '),
    },
    ...(wordLine(overall) === ''
      ? []
      : [{ kind: 'text', lines: written(overall, ''), look: 'lead', isKeptWithNext: false } satisfies Block]),
    paragraph(wordLine(sentence)),
    ...priorities.flatMap((priority) => priorityBlocks(priority, bulletin)),
    ...figureBlocks(figures),
    note(
      `As at ${sayDate(asAt)}. It is made of what the people who carry the actions wrote for everybody to read.`,
    ),
  ];
}

function priorityBlocks(
  { key, title, sentence, live, goneWell, couldBeBetter, next }: BulletinPriority,
  { since }: Bulletin,
): readonly Block[] {
  const after = since === null ? 'yet' : `since ${sayDate(since)}`;
  const lists = [
    ['What has gone well', goneWell, `Nothing that went well was written for everybody to read ${after}.`],
    ['What could be better', couldBeBetter, 'Nothing is behind or overdue.'],
    [
      'What comes next',
      next,
      `No next step was written for everybody to read ${after}, and nothing is due next.`,
    ],
  ] as const;
  return [
    heading(1, wordLine(`${key} ${title}`)),
    leadIn(wordLine(sentence)),
    // the sentence says that there is nothing to tell of
    ...(live === 0
      ? []
      : lists.flatMap(([words, items, none]) => [
          heading(2, words),
          items.length === 0 ? paragraph(none) : paragraphs(items.map(itemLine)),
        ])),
  ];
}

// a page for everybody tells of what moved, what got worse first; the plan that is published has all of it
function figureBlocks(figures: Bulletin['figures']): readonly Block[] {
  if (figures.length === 0) return [];
  const those = (sense: Bulletin['figures'][number]['sense']) => figures.filter((one) => one.sense === sense);
  const moved = [...those('worse'), ...those('better')];
  const shown = (moved.length === 0 ? figures : moved).slice(0, mostFigures);
  const more = figures.length - shown.length;
  return [
    heading(1, 'Our figures'),
    paragraphs(
      shown.map(({ title, period, reading }) =>
        bullet(strong(`${wordLine(title)}, ${wordLine(period)}: `), wordLine(reading)),
      ),
    ),
    ...(more === 0
      ? []
      : [note(`${sayCount(more, 'more figure is', 'more figures are')} in the published plan.`)]),
  ];
}

const mostFigures = 5;

function itemLine({ ref, title, words }: BulletinItem) {
  return { ...line(strong(`${wordLine(title)} (${ref}): `), wordLine(words)), isBullet: true };
}
