import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { codeFor, codesUsed } from '#domain/change/scheme-change.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  colours,
  defaultScheme,
  glyphs,
  impactOf,
  statusOf,
  type ImpactRating,
  type Shape,
  type Status,
  type StatusScheme,
} from '#domain/status.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { applied, inForce, saidNo, writesOf } from './apply-writes.ts';
import { action, person, planChange, planWith, today, update } from './plan-kit.ts';

const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'id',
};

const plan = () => planWith([action('1.1.1')]);

const save = (snapshot: Snapshot, scheme: StatusScheme): Decision =>
  decide(snapshot, { kind: 'save-scheme', scheme }, context);

const deferred: Status = {
  code: 'deferred',
  letter: 'D',
  label: 'Deferred by decision',
  definition: 'The board put it off.',
  colour: 'slate',
  shape: 'ring',
  glyph: '',
  countsAs: 'open',
  needsReason: true,
  needsForecast: false,
  chosenBy: 'admin',
};

/** The scheme with one status altered. */
const altered = (index: number, given: Partial<Status>): StatusScheme => ({
  ...defaultScheme,
  statuses: defaultScheme.statuses.map((one, at) => (at === index ? { ...one, ...given } : one)),
});

const alteredImpact = (index: number, given: Partial<ImpactRating>): StatusScheme => ({
  ...defaultScheme,
  impacts: defaultScheme.impacts.map((one, at) => (at === index ? { ...one, ...given } : one)),
});

test('a scheme becomes the next version, and every earlier one can still be read', () => {
  const before = plan();
  const wanted = { ...defaultScheme, version: 99, statuses: [...defaultScheme.statuses, deferred] };
  const after = applied(before, writesOf(save(before, wanted)));
  const { scheme, schemes, problems } = settingsFrom(after.stored);
  expect(problems).toEqual([]);
  expect(scheme).toEqual({
    ...defaultScheme,
    version: 2,
    statuses: [...defaultScheme.statuses, { ...deferred, glyph: '○' }],
  });
  expect([...schemes.keys()]).toEqual([1, 2]);
  expect(schemes.get(1)).toEqual(defaultScheme);
  const third = writesOf(save(inForce(after, scheme), defaultScheme));
  expect(third).toMatchObject([{ kind: 'add', noun: 'setting', value: { key: 'scheme.3' } }]);
});

test('a scheme that says what the one in force says is no new version', () => {
  expect(saidNo(save(plan(), defaultScheme))).toEqual(['nothing-to-write']);
});

test('only an admin puts a scheme in force', () => {
  const asLead = { ...context, me: person('lead') };
  expect(saidNo(decide(plan(), { kind: 'save-scheme', scheme: altered(0, {}) }, asLead))).toEqual([
    'admin-only',
  ]);
});

test.for<[string, StatusScheme, readonly string[]]>([
  ['a letter twice', altered(2, { letter: 'G' }), ['statuses.2.letter used-twice']],
  ['two letters', altered(2, { letter: 'AR' }), ['statuses.2.letter letter-odd']],
  ['a small letter', altered(2, { letter: 'a' }), ['statuses.2.letter letter-odd']],
  ['no letter', altered(2, { letter: '' }), ['statuses.2.letter letter-odd']],
  ['a label twice', altered(2, { label: 'on TRACK' }), ['statuses.2.label used-twice']],
  ['no label', altered(2, { label: ' ' }), ['statuses.2.label not-given']],
  ['no definition', altered(2, { definition: '' }), ['statuses.2.definition not-given']],
  ['a long definition', altered(2, { definition: 'x'.repeat(301) }), ['statuses.2.definition text-too-long']],
  ['a look twice', altered(2, { colour: 'green', shape: 'disc' }), ['statuses.2.look look-taken']],
  ['a code twice', altered(0, { code: 'on-track' }), ['statuses.1.code used-twice']],
  ['a code with a space', altered(0, { code: 'not started' }), ['statuses.0.code reference-odd']],
  ['a first status that is done', altered(0, { countsAs: 'done' }), ['statuses.0.countsAs first-not-open']],
  [
    'a first status that leads may not choose',
    altered(0, { chosenBy: 'admin' }),
    ['statuses.0.chosenBy first-not-open'],
  ],
  ['an impact level twice', alteredImpact(2, { level: 1 }), ['impacts.2.level used-twice']],
  ['an impact level that is no fourth', alteredImpact(2, { level: 5 }), ['impacts.2.level number-outside']],
  [
    'an impact rating without words',
    alteredImpact(2, { label: '', definition: '' }),
    ['impacts.2.label not-given', 'impacts.2.definition not-given'],
  ],
])('a scheme with %s is refused at the field', ([, scheme, wanted]) => {
  expect(saidNo(save(plan(), scheme))).toEqual(wanted);
});

test.for<['open' | 'done', string]>([
  ['open', 'no-open-status'],
  ['done', 'no-done-status'],
])('a scheme needs a status that counts as %s', ([countsAs, code]) => {
  const empty = planWith([]);
  const isOther = (one: Status) => one.countsAs !== countsAs;
  const scheme = {
    ...defaultScheme,
    statuses: defaultScheme.statuses.filter(isOther),
    retiredStatuses: defaultScheme.statuses.filter((one) => !isOther(one)),
  };
  expect(saidNo(save(empty, scheme))).toContain(`statuses ${code}`);
});

test('a scale of impact has at least two steps', () => {
  const [first, ...rest] = defaultScheme.impacts;
  if (first === undefined) throw new Error('the scale has steps');
  const scheme = { ...defaultScheme, impacts: [first], retiredImpacts: rest };
  expect(saidNo(save(plan(), scheme))).toEqual(['impacts impacts-too-few']);
});

test.for<[string, Snapshot]>([
  ['an action has it', planWith([action('1.1.1', { status: 'at-risk' })])],
  ['a withdrawn action has it', planWith([action('1.1.1', { status: 'at-risk', lifecycle: 'withdrawn' })])],
  ['an update left it', planWith([], [update('u', '1.1.1', 'C1', { statusBefore: 'at-risk' })])],
  ['an update came to it', planWith([], [update('u', '1.1.1', 'C1', { statusAfter: 'at-risk' })])],
  [
    'a change set it',
    planWith([], [], {
      changes: new Map([
        [
          'c',
          planChange('c', {
            parts: [{ ref: '1.1.1', before: { status: 'on-hold' }, after: { status: 'at-risk' } }],
          }),
        ],
      ]),
    }),
  ],
])('a status cannot be removed once %s, only retired', ([, snapshot]) => {
  const statuses = defaultScheme.statuses.filter((one) => one.code !== 'at-risk');
  expect(saidNo(save(snapshot, { ...defaultScheme, statuses }))).toEqual(['statuses status-in-use']);
  const retired = {
    ...defaultScheme,
    statuses,
    retiredStatuses: defaultScheme.statuses.filter((one) => one.code === 'at-risk'),
  };
  expect(saidNo(save(snapshot, retired))).toEqual([]);
});

test('what counted as open work never counts as done afterwards, nor the other way round, retired or not', () => {
  const used = planWith([action('1.1.1', { status: 'at-risk' })]);
  const atRisk = { ...statusOf(defaultScheme, 'at-risk'), countsAs: 'done' as const };
  const others = defaultScheme.statuses.filter((one) => one.code !== 'at-risk');
  const turned = {
    ...defaultScheme,
    statuses: defaultScheme.statuses.map((one) => (one.code === 'at-risk' ? atRisk : one)),
  };
  expect(saidNo(save(used, turned))).toEqual(['statuses.2.countsAs counts-as-used']);
  expect(saidNo(save(used, { ...defaultScheme, statuses: others, retiredStatuses: [atRisk] }))).toEqual([
    'retiredStatuses.0.countsAs counts-as-used',
  ]);
  expect(saidNo(save(planWith([action('1.1.1', { status: 'on-track' })]), turned))).toEqual([]);
});

test('an impact rating that was given cannot be removed, and one nobody gave can', () => {
  const snapshot = planWith([action('1.1.1', { impactRating: 'sustained' })]);
  const without = (code: string) => ({
    ...defaultScheme,
    impacts: defaultScheme.impacts.filter((one) => one.code !== code),
  });
  expect(saidNo(save(snapshot, without('sustained')))).toEqual(['impacts status-in-use']);
  expect(saidNo(save(snapshot, without('no-difference')))).toEqual([]);
});

test('a retired status is offered no more, and may be offered again', () => {
  const before = planWith([action('1.1.1', { status: 'at-risk' })]);
  const atRisk = statusOf(defaultScheme, 'at-risk');
  const retired = {
    ...defaultScheme,
    statuses: defaultScheme.statuses.filter((one) => one !== atRisk),
    retiredStatuses: [atRisk],
  };
  const after = applied(before, writesOf(save(before, retired)));
  const { scheme } = settingsFrom(after.stored);
  expect(statusOf(scheme, 'at-risk').label).toBe('At risk');
  expect(saidNo(save(inForce(after, scheme), defaultScheme))).toEqual([]);
});

test.for<[string, readonly string[], string]>([
  ['Deferred by decision', [], 'deferred-by-decision'],
  ['On hold', ['on-hold'], 'on-hold-2'],
  ['Über–fällig!', [], 'uber-fallig'],
  ['★', ['step'], 'step-2'],
])('%s gets a code of its own', ([label, taken, code]) => {
  expect(codeFor(label, new Set(taken))).toBe(code);
});

const shapes = Object.keys(glyphs) as Shape[];

/** Schemes as somebody may build them out of another one: words, looks, order, retirement, removal, addition. */
const anyEdit = fc.record({
  at: fc.nat({ max: 9 }),
  what: fc.constantFrom('reword', 'retire', 'offer', 'remove', 'add', 'first', 'look', 'letter'),
  letter: fc.constantFrom('X', 'Y', 'Z', 'G'),
  colour: fc.constantFrom(...colours),
  shape: fc.constantFrom(...shapes),
});

function edited(
  scheme: StatusScheme,
  { at, what, letter, colour, shape }: typeof anyEdit extends fc.Arbitrary<infer T> ? T : never,
): StatusScheme {
  const { statuses, retiredStatuses } = scheme;
  const one = statuses[at % Math.max(1, statuses.length)];
  const old = retiredStatuses[at % Math.max(1, retiredStatuses.length)];
  const without = statuses.filter((each) => each !== one);
  const put = (given: Partial<Status>) => ({
    ...scheme,
    statuses: statuses.map((each) => (each === one ? { ...each, ...given } : each)),
  });
  if (one === undefined) return scheme;
  if (what === 'reword') return put({ label: `${one.label.slice(0, 30)} ${letter}` });
  if (what === 'look') return put({ colour, shape });
  if (what === 'letter') return put({ letter });
  if (what === 'first') return { ...scheme, statuses: [one, ...without] };
  if (what === 'remove') return { ...scheme, statuses: without };
  if (what === 'retire') return { ...scheme, statuses: without, retiredStatuses: [...retiredStatuses, one] };
  if (what === 'offer' && old !== undefined)
    return {
      ...scheme,
      statuses: [...statuses, old],
      retiredStatuses: retiredStatuses.filter((each) => each !== old),
    };
  const taken = new Set([...statuses, ...retiredStatuses].map((each) => each.code));
  const label = `New ${letter} ${String(taken.size)}`;
  return {
    ...scheme,
    statuses: [...statuses, { ...deferred, code: codeFor(label, taken), label, letter, colour, shape }],
  };
}

test('whatever schemes are put in force, every code ever used keeps its words', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 25 }), (edits) => {
      let now = planWith([action('1.1.1')]);
      let nAccepted = 0;
      for (const [n, one] of edits.entries()) {
        const decision = save(now, edited(now.scheme, one));
        if (decision.kind === 'refused') continue;
        nAccepted += 1;
        const after = applied(now, decision.writes);
        const { scheme, schemes, problems } = settingsFrom(after.stored);
        expect(problems).toEqual([]);
        expect(scheme.version).toBe(nAccepted + 1);
        now = { ...after, scheme, schemes };
        // somebody moves the action to one of the statuses on offer
        const code = scheme.statuses[one.at % scheme.statuses.length]?.code ?? '';
        const moved = update(`u${String(n)}`, '1.1.1', 'C1', { statusAfter: code });
        now = {
          ...now,
          actions: new Map([['1.1.1', action('1.1.1', { status: code })]]),
          updates: new Map(now.updates).set(moved.id, moved),
        };
        const used = codesUsed(now);
        for (const status of used.statuses) expect(statusOf(now.scheme, status).letter).not.toBe('?');
        for (const impact of used.impacts) expect(impactOf(now.scheme, impact)).not.toBeNull();
        expect(scheme.statuses[0]?.countsAs).toBe('open');
      }
    }),
    { numRuns: 150 },
  );
});
