import type { Escalation, Recipient } from './chase-list.ts';
import type { Cycle } from './cycle.ts';
import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';

/** The types of notification that messages go out as, under the names by which the Teams manifest declares them. */
export const activityTypes = { due: 'updatesDue', missing: 'updatesMissing' } as const;

/** A message to one person, word for word as it will be received. */
export type ChaseMessage = {
  /** Key of whom it is for. */
  readonly to: string;
  /** Refs of the actions it names. */
  readonly refs: readonly string[];
  readonly subject: string;
  /** The mail paragraph by paragraph. */
  readonly letter: Letter;
  /** The letter as plain text, with its addresses. */
  readonly text: string;
  /** The letter as HTML: every word escaped, links only to One Plan. */
  readonly html: string;
  /** The line a Teams notification shows, at most 150 characters. */
  readonly notice: string;
  /** The place in One Plan that the notification opens. */
  readonly subPage: string;
  readonly isEscalation: boolean;
};

/** What a mail says, in its order. An address is '' where none is known. */
export type Letter = {
  readonly greeting: string;
  readonly opening: string;
  readonly items: readonly {
    readonly words: string;
    readonly facts: string;
    readonly address: string;
  }[];
  readonly all: { readonly words: string; readonly address: string };
  readonly closing: string;
  readonly sender: string;
};

/** What every message of a round has in common. `linkTo` gives the address of a place in One Plan, '' where none is known. */
export type ChaseRound = {
  readonly cycle: Cycle;
  readonly today: CivilDate;
  readonly sender: string;
  readonly linkTo: (subPage: string) => string;
};

/** Asks somebody for the updates they owe: number, title, date and link of each, and nothing that leads reported. */
export function reminderFor({ person, owed }: Recipient, round: ChaseRound): ChaseMessage {
  const { cycle, today } = round;
  const count = updates(owed.length);
  const due = `due by ${sayDate(cycle.cutOffOn)}`;
  const isPast = today > cycle.cutOffOn;
  const were = owed.length === 1 ? 'was' : 'were';
  const are = owed.length === 1 ? 'is' : 'are';
  const stillCounts =
    isPast && today <= cycle.freezeOn ? ` Until ${sayDate(cycle.freezeOn)} it is not too late.` : '';
  return messageOf(person, round, {
    subject: `One Plan: ${count} ${isPast ? `${were} ` : ''}${due}`,
    opening: `${count} for ${cycle.title} ${isPast ? were : are} ${due}. ${owed.length === 1 ? 'It' : 'Each'} takes about two minutes.${stillCounts}`,
    items: owed.map(({ action, insteadOf }) => ({
      ref: action.ref,
      title: action.title,
      facts: [
        action.completionAsWritten === ''
          ? 'No completion date'
          : `Complete by: ${action.completionAsWritten}`,
        ...(insteadOf === null ? [] : [`For ${insteadOf}`]),
      ],
      subPage: `action/${encodeURIComponent(action.ref)}/update`,
    })),
    all: { words: 'All your actions', subPage: 'my-actions' },
    closing: `If you have sent ${owed.length === 1 ? 'it' : 'them'} meanwhile, thank you: there is nothing more to do.`,
    isEscalation: false,
  });
}

/** Tells an accountable officer, or who acts for the post or group that is, which updates have not come in, and who was asked. */
export function escalationFor({ person, missing }: Escalation, round: ChaseRound): ChaseMessage {
  const { cycle } = round;
  const count = updates(missing.length);
  const have = missing.length === 1 ? 'has' : 'have';
  const posts = [...new Set(missing.flatMap(({ insteadOf }) => insteadOf ?? []))];
  const who = missing.some(({ insteadOf }) => insteadOf === null)
    ? 'You are named as the accountable officer.'
    : `You act for ${posts.join(' and ')}, named as the accountable officer.`;
  return messageOf(person, round, {
    subject: `One Plan: ${count} for ${cycle.title} not received yet`,
    opening: `${who} ${count} for ${cycle.title}, due by ${sayDate(cycle.cutOffOn)}, ${have} not been received yet. Could you ask whether something stands in the way?`,
    items: missing.map(({ action, leads, insteadOf }) => ({
      ref: action.ref,
      title: action.title,
      facts: [
        leads.length === 0 ? 'Nobody is named as its lead' : `Lead: ${leads.join(', ')}`,
        action.lastUpdatedAt === null
          ? 'Never updated'
          : `Last updated on ${sayDate(dayOf(action.lastUpdatedAt))}`,
        ...(insteadOf === null ? [] : [`For ${insteadOf}`]),
      ],
      subPage: `action/${encodeURIComponent(action.ref)}`,
    })),
    all: { words: 'The whole plan', subPage: 'plan/actions' },
    closing: `What does not come in by ${sayDate(cycle.freezeOn)} is shown to the board as carried forward.`,
    isEscalation: true,
  });
}

type Draft = {
  readonly subject: string;
  readonly opening: string;
  readonly items: readonly {
    readonly ref: string;
    readonly title: string;
    readonly facts: readonly string[];
    readonly subPage: string;
  }[];
  readonly all: { readonly words: string; readonly subPage: string };
  readonly closing: string;
  readonly isEscalation: boolean;
};

function messageOf(person: Person, { linkTo, sender }: ChaseRound, draft: Draft): ChaseMessage {
  const refs = draft.items.map((item) => item.ref);
  const letter: Letter = {
    greeting: `Dear ${person.name},`,
    opening: draft.opening,
    items: draft.items.map((item) => ({
      words: `${item.ref} ${item.title}`,
      facts: item.facts.join(' · '),
      address: linkTo(item.subPage),
    })),
    all: { words: draft.all.words, address: linkTo(draft.all.subPage) },
    closing: draft.closing,
    sender,
  };
  return {
    to: person.key,
    refs,
    subject: draft.subject,
    letter,
    text: textOf(letter),
    html: htmlOf(letter),
    notice: noticeOf(draft.subject, refs),
    subPage: draft.all.subPage,
    isEscalation: draft.isEscalation,
  };
}

function textOf(letter: Letter): string {
  const { words, address } = letter.all;
  return [
    letter.greeting,
    letter.opening,
    ...letter.items.map((item) => [item.words, item.facts, item.address].filter(Boolean).join('\n')),
    address === '' ? withoutAddress : `${words}: ${address}`,
    letter.closing,
    letter.sender,
  ].join('\n\n');
}

function htmlOf(letter: Letter): string {
  const { words, address } = letter.all;
  return [
    `<p>${escaped(letter.greeting)}</p>`,
    `<p>${escaped(letter.opening)}</p>`,
    '<ul>',
    ...letter.items.map((item) => `<li>${link(item.address, item.words)}<br>${escaped(item.facts)}</li>`),
    '</ul>',
    `<p>${address === '' ? withoutAddress : link(address, words)}</p>`,
    `<p>${escaped(letter.closing)}</p>`,
    `<p>${escaped(letter.sender)}</p>`,
  ].join('\n');
}

/** Stands in a message where nobody has told the app its own address. */
export const withoutAddress = 'Open One Plan in Teams to see them.';

/** The longest line that Teams shows of a notification, in characters (activity feed, previewText). */
const noticeLength = 150;

// as many refs as fit, and how many more there are
function noticeOf(subject: string, refs: readonly string[]): string {
  for (let shown = refs.length; shown > 0; shown -= 1) {
    const rest = refs.length - shown;
    const line = `${subject}: ${refs.slice(0, shown).join(', ')}${rest === 0 ? '' : ` and ${String(rest)} more`}`;
    if (line.length <= noticeLength) return line;
  }
  return subject.slice(0, noticeLength);
}

function updates(count: number): string {
  return `${String(count)} ${count === 1 ? 'update' : 'updates'}`;
}

function link(address: string, words: string): string {
  return address === '' ? escaped(words) : `<a href="${escaped(address)}">${escaped(words)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
