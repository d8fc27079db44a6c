import type { Refusal, RefusalCode } from '#domain/refusal.ts';

type Facts = Refusal['facts'];

const text = (value: string | number | undefined) => String(value ?? '');

// what a field asks for
const names: Readonly<Record<string, string>> = {
  key: 'a reference',
  title: 'a title',
  version: 'a version',
  one: 'the word for one',
  many: 'the word for several',
  name: 'a name',
  from: 'the old name',
  to: 'the new name',
  themes: 'a label',
  alignments: 'a label',
  label: 'a word',
  definition: 'what the board means by it',
  plan: 'the name of the earlier plan',
  wording: 'the wording',
  committee: 'the name of the committee',
  event: 'the event: what may happen, or is happening',
  level: 'the group that looks after it',
  response: 'a response',
  owner: 'an owner',
  reviewOn: 'the day of the next review',
  note: 'a few words here',
  reason: 'a reason',
  likelihoods: 'a word',
  impacts: 'a word',
  responses: 'a response',
  body: 'a body',
  text: 'the words of the ask',
  unit: 'a unit',
  value: 'a value',
  milestone: 'the value of this milestone',
  period: 'a period',
  rangeLow: 'the figure from which it is good',
  rangeHigh: 'the figure up to which it is good',
};

const joined = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** The sentences of the rules about headings, settings, scales, earlier plans and the version of the lists. */
export const structureRefusals = {
  'newer-schema': () =>
    'This plan was upgraded by a newer version of One Plan, so this version may not change it. Reload the page to get the new version. What you typed is kept on this device where it allows that.',
  'older-schema': () =>
    'The lists of this plan were made for an earlier version of One Plan, so it may not be changed until a plan admin has brought them up to date. What you typed is kept on this device where it allows that.',
  'not-given': ({ what }) => `Give ${names[text(what)] ?? 'what belongs here'}.`,
  'used-twice': ({ value }) => `‘${text(value)}’ is there twice. Each has to be different.`,
  'reference-odd': () => 'Use letters and numbers with dots or hyphens between them, such as 2.3.',
  'section-circular': ({ section }) => `${text(section)} cannot stand under itself.`,
  'section-too-deep': ({ limit }) =>
    `This plan has ${text(limit)} ${limit === 1 ? 'level' : 'levels'} of headings. Choose a higher place, or add a level first.`,
  'section-in-use': ({ section, sections, refs }) =>
    `${text(section)} cannot be removed: ${joined([
      ...(sections === '' ? [] : [`${text(sections)} stands under it`]),
      ...(refs === '' ? [] : [`the history of ${text(refs)} names it`]),
    ])}. Move what is under it first; a heading that actions have stood under stays.`,
  'levels-outside': ({ limit }) => `A plan has one to ${text(limit)} levels of headings.`,
  'levels-in-use': ({ used }) =>
    `Headings stand on ${text(used)} levels. Move those of the lowest level before you take it away.`,
  'body-decides': ({ body }) =>
    `${text(body)} decides changes by the rules. Name somebody else under Rules first.`,
  'body-in-use': ({ body, cycles, rules, changes }) =>
    `${text(body)} cannot be removed: ${joined([
      ...(rules === 1 ? ['it decides changes by the rules'] : []),
      ...(cycles === '' ? [] : [`it meets in ${text(cycles)}`]),
      ...(changes === 0
        ? []
        : [`${text(changes)} proposed ${changes === 1 ? 'change waits' : 'changes wait'} for it`]),
    ])}. Say that it does not meet any more instead.`,
  'number-outside': ({ from, to }) => `Give a whole number from ${text(from)} to ${text(to)}.`,
  semicolon: () => 'Leave out the semicolon: it parts one label from the next.',
  'version-too-early': ({ version, on }) =>
    `This is before ${text(on)}, when version ${text(version)} took effect. Versions follow one another.`,
  'letter-odd': () => 'Give one capital letter or one digit.',
  'look-taken': ({ other }) =>
    `This looks the same as ‘${text(other)}’. Choose another colour or another shape.`,
  'first-not-open': ({ status }) =>
    `New actions start with the first status, so ‘${text(status)}’ cannot be first: it has to count as open, and leads have to be allowed to choose it.`,
  'no-open-status': () => 'At least one status on offer has to count as open.',
  'no-done-status': () => 'At least one status on offer has to count as done.',
  'impacts-too-few': () => 'A scale has at least two steps.',
  'counts-as-used': ({ status, countsAs }) =>
    `‘${text(status)}’ has been used, and the figures of past cycles count it as ${text(countsAs)}, so it stays so. Retire it and add another status instead.`,
  'status-in-use': ({ status }) =>
    `‘${text(status)}’ has been used, so it cannot be removed. Retire it: it is offered no more, and what was said with it stays readable.`,
  'predecessor-taken': ({ plan, ref }) => `${text(plan)} has ${text(ref)} already.`,
  'successor-missing': () => 'Name at least one action of this plan that replaces it.',
  'successor-unwanted': ({ refs }) =>
    `This names ${text(refs)} as its replacement. Only what was carried over or combined has one.`,
  'disposition-reason-missing': () => 'Say why.',
} satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>;
