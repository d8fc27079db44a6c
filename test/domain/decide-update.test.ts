import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Capacity } from '#domain/action.ts';
import type { Decision, UpdateEntry } from '#domain/command.ts';
import type { Write } from '#domain/write.ts';
import { decide } from '#domain/decide.ts';
import { asksReason, checkUpdate, offeredStatuses, updateLimits } from '#domain/decide-update.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme, type Status } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import { action, admin, context, person, snapshot, update } from './intake/intake-build.ts';
import { deputy as standIn, filledIn } from './plan-kit.ts';

const scheme = defaultScheme;
const today = '2026-11-22';
const lead = person('lead', { deputies: [standIn('deputy')] });
const second = person('second', { deputies: [standIn('second-deputy')] });
const deputy = person('deputy');

const leadStatuses = ['not-started', 'on-track', 'at-risk', 'off-track', 'complete'];

test.for<[string, Capacity, Partial<Action>, readonly string[]]>([
  ['a lead', 'lead', { status: 'on-track' }, leadStatuses],
  ['a deputy', 'deputy', { status: 'on-track' }, leadStatuses],
  ['an admin', 'admin', { status: 'on-track' }, leadStatuses],
  ['a lead of what is complete', 'lead', { status: 'complete' }, leadStatuses],
  ['a lead of one on hold', 'lead', { status: 'on-hold', lifecycle: 'on-hold' }, ['on-hold']],
  ['an admin of one on hold', 'admin', { status: 'on-hold', lifecycle: 'on-hold' }, ['on-hold']],
  ['a lead of one on hold by its status only', 'lead', { status: 'on-hold' }, ['on-hold']],
  [
    'a lead of one on hold by its lifecycle only',
    'lead',
    { status: 'at-risk', lifecycle: 'on-hold' },
    ['at-risk'],
  ],
  [
    'a lead of one on hold with a status nobody knows',
    'lead',
    { status: 'red', lifecycle: 'on-hold' },
    ['on-hold'],
  ],
  ['a lead of one that is embedded', 'lead', { status: 'embedded' }, ['embedded']],
  ['an admin of one that is embedded', 'admin', { status: 'embedded' }, ['embedded']],
])('%s is offered what they may choose, and what it is now', ([, capacity, given, wanted]) => {
  const offered = offeredStatuses(scheme, action('1', given), capacity);
  expect(offered.map((one) => one.code)).toEqual(wanted);
});

test('a status of the plan that only admins give, and that records no pause and no confirmation, is offered to admins', () => {
  const parked = { ...leadStatus('at-risk'), code: 'parked', label: 'Parked', chosenBy: 'admin' as const };
  const wider = { ...scheme, statuses: [...scheme.statuses, parked] };
  const offered = (capacity: Capacity) =>
    offeredStatuses(wider, action('1', { status: 'on-track' }), capacity).map((one) => one.code);
  expect(offered('admin')).toEqual([...leadStatuses, 'parked']);
  expect(offered('lead')).toEqual(leadStatuses);
});

test.for<[string, string, boolean]>([
  ['on-track', 'on-track', false],
  ['on-track', 'complete', true],
  ['at-risk', 'at-risk', true],
  ['on-track', 'at-risk', true],
  ['', 'on-track', true],
  ['on-track', 'unknown', false],
])('from %o to %s it asks why: %s', ([from, to, wanted]) => {
  expect(asksReason(scheme, { status: from }, to)).toBe(wanted);
});

const right = filledIn();

test.for<[string, Partial<UpdateEntry>, readonly string[]]>([
  ['nothing is wrong', {}, []],
  ['a status nobody knows', { status: 'amber' }, ['status: status-unknown']],
  ['no status', { status: '' }, ['status: status-unknown']],
  ['the status of a confirmation', { status: 'embedded', reason: 'x' }, ['status: status-by-change']],
  ['the status of a pause', { status: 'on-hold', reason: 'x' }, ['status: status-by-change']],
  ['a moved status without a reason', { status: 'complete' }, ['reason: reason-missing']],
  ['a reason of spaces only', { status: 'at-risk', reason: ' \n ' }, ['reason: reason-missing']],
  ['no activity', { activity: '  ' }, ['activity: activity-missing']],
  ['no impact rating', { impactRating: null }, ['impactRating: impact-rating-missing']],
  ['an impact rating that is gone', { impactRating: 'huge' }, ['impactRating: impact-rating-missing']],
  ['a rating that needs words', { impactRating: 'some-evidence' }, ['impact: impact-missing']],
  ['a rating that needs words, with them', { impactRating: 'some-evidence', impact: 'Yes.' }, []],
  ['off track without a forecast', { status: 'off-track', reason: 'x' }, ['forecastOn: forecast-missing']],
  [
    'a forecast that is no date',
    { status: 'off-track', reason: 'x', forecastOn: '31/12/2026' },
    ['forecastOn: forecast-invalid'],
  ],
  [
    'a forecast that never comes',
    { status: 'off-track', reason: 'x', forecastOn: '2027-02-30' },
    ['forecastOn: forecast-invalid'],
  ],
  [
    'a forecast of yesterday',
    { status: 'off-track', reason: 'x', forecastOn: '2026-11-21' },
    ['forecastOn: forecast-past'],
  ],
  ['a forecast of today', { status: 'off-track', reason: 'x', forecastOn: '2026-11-22' }, []],
  ['a nonsense forecast nobody asked for', { forecastOn: 'soon' }, []],
  [
    'a script as evidence',
    { evidence: [{ label: 'x', url: 'javascript:alert(1)' }] },
    ['evidence.0: link-not-https'],
  ],
  ['an empty link', { evidence: [good('a'), { label: '', url: '' }] }, ['evidence.1: link-not-https']],
  ['a link without a label', { evidence: [{ label: '', url: 'https://example.org' }] }, []],
  ['ten links', { evidence: Array.from({ length: 10 }, () => good('a')) }, []],
  ['eleven links', { evidence: Array.from({ length: 11 }, () => good('a')) }, ['evidence: too-many-links']],
])('%s', ([, part, wanted]) => {
  const found = checkUpdate(
    scheme,
    action('1', { status: 'on-track' }),
    { ...right, ...part },
    'lead',
    today,
  );
  expect(found.map((one) => `${String(one.field)}: ${one.code}`)).toEqual(wanted);
});

test.for<['reason' | 'activity' | 'impact' | 'nextSteps']>([
  ['reason'],
  ['activity'],
  ['impact'],
  ['nextSteps'],
])('the %s may be as long as its limit and no longer', ([field]) => {
  const limit = updateLimits[field];
  const check = (length: number) =>
    checkUpdate(
      scheme,
      action('1', { status: 'on-track' }),
      { ...right, [field]: 'x'.repeat(length) },
      'lead',
      today,
    );
  expect(check(limit)).toEqual([]);
  expect(check(limit + 7)).toEqual([{ code: 'text-too-long', field, facts: { limit, over: 7 } }]);
});

test('a label and an address that are too long each name their own limit', () => {
  const check = (evidence: UpdateEntry['evidence']) =>
    checkUpdate(scheme, action('1', { status: 'on-track' }), { ...right, evidence }, 'lead', today);
  const url = `https://example.org/${'x'.repeat(updateLimits.url - 19)}`;
  expect(check([{ label: 'x'.repeat(203), url: 'https://example.org' }])).toEqual([
    { code: 'text-too-long', field: 'evidence.0', facts: { limit: 200, over: 3 } },
  ]);
  expect(check([{ label: '', url }])).toEqual([
    { code: 'text-too-long', field: 'evidence.0', facts: { limit: 2000, over: 1 } },
  ]);
});

test('every rule that is broken is said at once', () => {
  const nothing: UpdateEntry = { ...right, status: 'off-track', activity: '', impactRating: null };
  const found = checkUpdate(scheme, action('1', { status: 'on-track' }), nothing, 'lead', today);
  expect(found.map((one) => one.field)).toEqual(['reason', 'activity', 'impactRating', 'forecastOn']);
});

test('a lead’s update edits the action first, then adds the row, and both say the same', () => {
  const before = action('1.1', { leads: ['lead'], status: 'on-track' });
  const [edit, add] = changesOf(
    post(plan([before]), lead, {
      ...right,
      status: 'off-track',
      reason: ' Staff left. ',
      forecastOn: '2027-01-31',
    }),
  );
  expect(edit).toMatchObject({ kind: 'edit', noun: 'action', key: '1.1', before });
  const written = updateIn(add);
  expect(written).toMatchObject({
    row: null,
    id: 'new-update',
    actionRef: '1.1',
    cycle: 'autumn',
    by: 'lead',
    onBehalfOf: null,
    submittedAt: '2026-11-22T10:00:00Z',
    statusBefore: 'on-track',
    statusAfter: 'off-track',
    reason: 'Staff left.',
    forecastOn: '2027-01-31',
  });
  expect(setIn(edit)).toEqual({
    status: written.statusAfter,
    impactRating: written.impactRating,
    latestReason: written.reason,
    latestActivity: written.activity,
    latestImpact: written.impact,
    latestNextSteps: written.nextSteps,
    forecastOn: written.forecastOn,
    lastUpdateId: written.id,
    lastUpdatedAt: written.submittedAt,
  });
});

test('a reason and a forecast that are no longer asked for are not stored', () => {
  const entry = { ...right, reason: 'was late', forecastOn: '2027-01-31' };
  const written = updateIn(changesOf(post(plan([mine('on-track')]), lead, entry))[1]);
  expect(written).toMatchObject({ reason: '', forecastOn: null });
});

test('texts lose the space around them and keep their line breaks, as the list gives them back', () => {
  const entry = {
    ...right,
    activity: ' One.\r\nTwo.\rThree. \n',
    evidence: [{ label: ' a ', url: ' https://example.org ' }],
  };
  const written = updateIn(changesOf(post(plan([mine('on-track')]), lead, entry))[1]);
  expect(written.activity).toBe('One.\nTwo.\nThree.');
  expect(written.evidence).toEqual([{ label: 'a', url: 'https://example.org' }]);
});

test('control characters from other programs are left out, and Word’s line break becomes one', () => {
  const entry = { ...right, activity: 'One\u000bTwo\u0007 three\u0000\tfour 👩‍👩‍👧 שלום' };
  const written = updateIn(changesOf(post(plan([mine('on-track')]), lead, entry))[1]);
  expect(written.activity).toBe('One\nTwo three\tfour 👩‍👩‍👧 שלום');
});

test.for<[string, Person, string | null]>([
  ['the lead', lead, null],
  ['a second lead', second, null],
  ['a deputy of the first lead', deputy, 'lead'],
  ['a deputy of the second lead', person('second-deputy'), 'second'],
  ['an admin', admin, 'lead'],
])('written by %s it is on behalf of %s', ([, me, onBehalfOf]) => {
  const one = action('1.1', { leads: ['lead', 'second'], status: 'on-track' });
  const written = updateIn(changesOf(post(plan([one]), me))[1]);
  expect(written).toMatchObject({ by: me.key, onBehalfOf });
});

const adminLead = person('second', { role: 'admin' });
test.for<[string, Person, string, string | null]>([
  ['an admin for the second lead', admin, 'second', 'second'],
  ['an admin for a deputy', admin, 'second-deputy', 'second-deputy'],
  ['an admin for somebody who could not have written it', admin, 'stranger', 'lead'],
  ['an admin for somebody nobody knows', admin, 'nobody', 'lead'],
  ['an admin who leads it for the other lead', adminLead, 'lead', 'lead'],
  ['an admin who leads it for themselves', adminLead, 'second', null],
  ['a deputy for the other lead', deputy, 'second', 'lead'],
  ['a lead for the other lead', lead, 'second', null],
])('a returned form entered by %s is on behalf of the right one', ([, me, onBehalfOf, wanted]) => {
  const one = action('1.1', { leads: ['lead', 'second'], status: 'on-track' });
  const before = plan([one]);
  const known = [lead, { ...second, role: me.key === 'second' ? me.role : 'lead' }, deputy, admin] as const;
  const people = [...known, person('second-deputy'), person('stranger')];
  const written = decide(
    { ...before, people: new Map(people.map((each) => [each.key, each])) },
    { kind: 'post-update', actionRef: '1.1', updateId: 'new-update', entry: right, onBehalfOf },
    context(me),
  );
  expect(updateIn(changesOf(written)[1])).toMatchObject({ by: me.key, onBehalfOf: wanted });
});

test.for<[string, Action | null, Person, string, Record<string, string>]>([
  ['an action that is not there', null, lead, 'action-unknown', { ref: '1.1' }],
  [
    'somebody else’s action',
    action('1.1', { leads: ['lead', 'gone'] }),
    person('x'),
    'not-yours',
    { ref: '1.1', leads: 'lead, gone' },
  ],
  ['an action nobody leads', action('1.1'), person('x'), 'not-yours', { ref: '1.1', leads: '' }],
  [
    'an action that was merged',
    action('1.1', { leads: ['lead'], lifecycle: 'merged' }),
    lead,
    'not-live',
    { ref: '1.1', lifecycle: 'merged' },
  ],
])('refuses %s', ([, one, me, code, facts]) => {
  expect(post(plan(one === null ? [] : [one]), me)).toEqual({
    kind: 'refused',
    refusals: [{ code, field: null, facts }],
  });
});

test.for<[string, Partial<Action>, string]>([
  ['that is on hold', { status: 'on-hold', lifecycle: 'on-hold' }, 'On hold'],
  ['that is confirmed as embedded', { status: 'embedded' }, 'Complete and embedded'],
])('neither a lead nor an admin moves an action %s, and its texts may still be told', ([, given, label]) => {
  const before = action('1.1', { leads: ['lead'], ...given });
  const status = before.status;
  for (const me of [lead, deputy, admin]) {
    expect(post(plan([before]), me, { ...right, status: 'on-track', reason: 'x' })).toEqual({
      kind: 'refused',
      refusals: [{ code: 'status-kept', field: 'status', facts: { ref: '1.1', status: label } }],
    });
    const [edit] = changesOf(post(plan([before]), me, { ...right, status, reason: 'Nothing moved.' }));
    expect(setIn(edit)).toMatchObject({ status, latestActivity: 'Met twice.' });
  }
});

test('whatever is chosen by whomever: no update moves an action into or out of a pause or a confirmation', () => {
  const codes = scheme.statuses.map((one) => one.code);
  const isDecided = (code: string) => code === 'on-hold' || code === 'embedded';
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom(...codes),
      fc.constantFrom('live' as const, 'on-hold' as const),
      fc.constantFrom(lead, deputy, admin),
      (from, to, lifecycle, me) => {
        const before = action('1.1', { leads: ['lead'], status: from, lifecycle });
        const entry = { ...right, status: to, reason: 'x', forecastOn: '2027-01-31' as const };
        const isMoved = from !== to;
        const isKept = lifecycle === 'on-hold' || isDecided(from) || isDecided(to);
        expect(post(plan([before]), me, entry).kind).toBe(isMoved && isKept ? 'refused' : 'writes');
      },
    ),
    { numRuns: 300 },
  );
});

test('not even an admin confirms or pauses an action by an update', () => {
  for (const status of ['embedded', 'on-hold'])
    expect(post(plan([mine('complete')]), admin, { ...right, status, reason: 'x' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'status-by-change', field: 'status' }],
    });
});

test('a lead moves what is complete back to open work, and says why', () => {
  const entry = { ...right, status: 'at-risk', reason: 'The clinic closed again.' };
  expect(updateIn(changesOf(post(plan([mine('complete')]), lead, entry))[1])).toMatchObject({
    statusBefore: 'complete',
    statusAfter: 'at-risk',
    reason: 'The clinic closed again.',
  });
});

test('a repeat of one that was written before its action was paused is no refusal', () => {
  const paused = action('1.1', { leads: ['lead'], status: 'on-hold', lifecycle: 'on-hold' });
  const itself = update('1.1', { id: 'new-update', statusBefore: 'at-risk', statusAfter: 'complete' });
  expect(post(plan([paused], [itself]), lead, moved).kind).toBe('writes');
});

test('what the form checks while typing is checked again when it is sent', () => {
  const refused = post(plan([mine('on-track')]), lead, { ...right, activity: '' });
  expect(refused).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'activity-missing', field: 'activity' }],
  });
});

test('between cycles an update belongs to none', () => {
  const between = { ...plan([mine('on-track')]), cycles: new Map() };
  expect(updateIn(changesOf(post(between, lead))[1]).cycle).toBe('');
});

const moved = { ...right, status: 'complete', reason: 'All clinics run.' };

test('a repeat whose first half was kept says the status of before, and keeps its reason', () => {
  const halfWritten = action('1.1', { leads: ['lead'], status: 'complete', lastUpdateId: 'new-update' });
  const earlier = update('1.1', { id: 'earlier', statusAfter: 'on-track' });
  const [edit, add] = changesOf(post(plan([halfWritten], [earlier]), lead, moved));
  expect(updateIn(add)).toMatchObject({
    statusBefore: 'on-track',
    statusAfter: 'complete',
    reason: 'All clinics run.',
  });
  expect(setIn(edit)).toMatchObject({ latestReason: 'All clinics run.' });
});

test('a repeat of one that is wholly written says what that one said', () => {
  const written = action('1.1', { leads: ['lead'], status: 'complete', lastUpdateId: 'new-update' });
  const itself = update('1.1', { id: 'new-update', statusBefore: 'at-risk', statusAfter: 'complete' });
  const add = changesOf(post(plan([written], [itself]), lead, moved))[1];
  expect(updateIn(add)).toMatchObject({ statusBefore: 'at-risk', reason: 'All clinics run.' });
});

test('a half-kept repeat of an action’s first update is not refused and loses no reason', () => {
  const halfWritten = action('1.1', { leads: ['lead'], status: 'complete', lastUpdateId: 'new-update' });
  expect(updateIn(changesOf(post(plan([halfWritten]), lead, moved))[1])).toMatchObject({
    statusBefore: '',
    reason: 'All clinics run.',
  });
  expect(post(plan([halfWritten]), lead, { ...moved, reason: '' }).kind).toBe('writes');
});

test('whatever is typed: it is refused with a place for each rule, or written whole', () => {
  const texts = fc.oneof(fc.constant(''), fc.string({ maxLength: 40 }));
  const entries = fc.record({
    status: fc.constantFrom(...scheme.statuses.map((one) => one.code), 'unknown'),
    reason: texts,
    activity: texts,
    impact: texts,
    impactRating: fc.constantFrom(...scheme.impacts.map((one) => one.code), null),
    nextSteps: texts,
    forecastOn: fc.constantFrom('', '2026-11-21', '2026-12-31', 'soon'),
    evidence: fc.array(fc.constantFrom(good('a'), { label: 'b', url: 'http://b.example' }), { maxLength: 2 }),
    audience: fc.constantFrom('board' as const, 'public' as const),
    dataCheck: fc.constant([]),
  });
  fc.assert(
    fc.property(entries, fc.constantFrom(lead, deputy, admin), (entry, me) => {
      expect(faultsOf(post(plan([mine('on-track')]), me, entry))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what may identify a child is refused at its field until the writer confirms it, and stored without the text', () => {
  const activity = 'Two pupils moved to another school.';
  const refused = post(plan([mine('on-track')]), lead, { ...right, activity });
  expect(refused).toEqual({
    kind: 'refused',
    refusals: [{ code: 'personal-data', field: 'activity', facts: { kind: 'small-number', count: 1 } }],
  });
  const dataCheck = ['activity small-number 1'];
  const written = updateIn(
    changesOf(post(plan([mine('on-track')]), lead, { ...right, activity, dataCheck }))[1],
  );
  expect(written.dataCheck).toEqual(dataCheck);
});

test('what the last update said and confirmed is not asked about again, and still noted', () => {
  const earlier = update('1.1', {
    id: 'earlier',
    impact: 'Two pupils came back.',
    dataCheck: ['impact small-number 1'],
  });
  const before = { ...mine('on-track'), lastUpdateId: 'earlier' };
  const kept = { ...right, impact: 'Two pupils came back. Waits fell.' };
  expect(updateIn(changesOf(post(plan([before], [earlier]), lead, kept))[1]).dataCheck).toEqual([
    'impact small-number 1',
  ]);
  const more = { ...right, impact: 'Two pupils came back. Three children left.' };
  expect(post(plan([before], [earlier]), lead, more)).toMatchObject({
    refusals: [{ code: 'personal-data', field: 'impact', facts: { kind: 'small-number', count: 1 } }],
  });
});

test('what was confirmed and then taken out of the text is not stored as found', () => {
  const dataCheck = ['activity small-number 2', 'impact upn 1'];
  const entry = { ...right, activity: 'Two pupils moved.', dataCheck };
  const written = updateIn(changesOf(post(plan([mine('on-track')]), lead, entry))[1]);
  expect(written.dataCheck).toEqual(['activity small-number 1']);
});

test('a reason that is not asked for, and so not sent, raises no question', () => {
  const entry = { ...right, reason: 'Child A left.' };
  expect(updateIn(changesOf(post(plan([mine('on-track')]), lead, entry))[1])).toMatchObject({
    reason: '',
    dataCheck: [],
  });
});

function faultsOf(decision: Decision): readonly string[] {
  if (decision.kind === 'refused')
    return decision.refusals.filter((one) => one.field === null).map((one) => one.code);
  const written = updateIn(decision.writes[1]);
  return [
    ...(written.activity === '' ? ['written without an activity'] : []),
    ...(written.statusAfter !== written.statusBefore && written.reason === ''
      ? ['moved without a reason']
      : []),
    ...(setIn(decision.writes[0]).lastUpdateId === written.id ? [] : ['the action names another update']),
  ];
}

function good(label: string) {
  return { label, url: `https://example.org/${label}` };
}

function leadStatus(code: string): Status {
  const status = scheme.statuses.find((one) => one.code === code);
  if (status === undefined) throw new Error(`the scheme has ${code}`);
  return status;
}

function mine(status: string): Action {
  return action('1.1', { leads: ['lead'], status });
}

function plan(actions: readonly Action[], updates: readonly Update[] = []): Snapshot {
  const autumn = {
    row: null,
    key: 'autumn',
    title: 'Autumn',
    opensOn: '2026-11-01',
    remindOn: [],
    cutOffOn: '2026-11-20',
    freezeOn: '2026-11-30',
    circulateOn: '2026-12-04',
    meetings: [],
  };
  return {
    ...snapshot({ people: [lead, second, deputy], actions, updates }),
    cycles: new Map([['autumn', autumn]]),
  };
}

function post(before: Snapshot, me: Person, entry: UpdateEntry = right): Decision {
  return decide(
    before,
    { kind: 'post-update', actionRef: '1.1', updateId: 'new-update', entry },
    context(me),
  );
}

function changesOf(decision: Decision): readonly Write[] {
  if (decision.kind === 'refused') throw new Error(decision.refusals.map((one) => one.code).join(', '));
  return decision.writes;
}

function updateIn(change: Write | undefined): Update {
  if (change?.kind !== 'add' || change.noun !== 'update')
    throw new Error('the second change adds the update');
  return change.value;
}

function setIn(change: Write | undefined): Partial<Action> {
  if (change?.kind !== 'edit' || change.noun !== 'action')
    throw new Error('the first change edits the action');
  return change.set;
}
