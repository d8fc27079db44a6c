import { type Form, formOf, headersOf, type Inside } from './form.ts';
import type { Answer, Step } from './step.ts';

/** What became of a step on one side: an answer with the kinds of call it was to, or why it could not be sent. */
export type Outcome =
  | { readonly answer: Answer; readonly kinds: readonly string[] }
  | { readonly unsent: string };

/** One thing that is not the same on both sides. An empty place is the answer as a whole. */
export type Difference = {
  readonly step: Step;
  readonly what: 'status' | 'body' | 'header' | 'sending';
  readonly where: string;
  readonly tenant: string;
  readonly local: string;
};

type Finding = Omit<Difference, 'step'>;

const absent = '(absent)';

/** Everything in which the outcomes of one step differ: status, form of the body, and the headers the app reads.
 * What is missing as a whole is one difference. Where one side refused and the other did not, only status and code count. */
export function differences(step: Step, tenant: Outcome, local: Outcome): readonly Difference[] {
  if ('unsent' in tenant || 'unsent' in local) {
    const sent = (outcome: Outcome) => ('unsent' in outcome ? `not sent: ${outcome.unsent}` : 'sent');
    const [ours, theirs] = [sent(tenant), sent(local)];
    return ours === theirs ? [] : [{ step, what: 'sending', where: '', tenant: ours, local: theirs }];
  }
  const [a, b] = [answerForm(step, tenant.answer), answerForm(step, local.answer)];
  return between(a, b, []).map((found) => ({ step, ...found }));
}

function answerForm(step: Step, { status, headers, body }: Answer): Inside {
  const form = formOf(step, body);
  const entries: [string, Form][] = [
    ['status', String(status)],
    ['headers', { kind: 'object', entries: headersOf(headers) }],
    ...(form === undefined ? [] : ([['body', form]] as [string, Form][])),
  ];
  return { kind: 'answer', entries: new Map(entries) };
}

function between(a: Form | undefined, b: Form | undefined, path: readonly string[]): Finding[] {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') {
    return a === b ? [] : [finding(path, say(a), say(b))];
  }
  if (a.kind !== b.kind) return [finding(path, `a ${a.kind}`, `a ${b.kind}`)];
  const isHalfRefused = a.kind === 'answer' && isRefusal(a) !== isRefusal(b);
  const names = isHalfRefused ? ['status'] : [...new Set([...a.entries.keys(), ...b.entries.keys()])];
  const found = names.flatMap((name) => between(a.entries.get(name), b.entries.get(name), [...path, name]));
  if (!isHalfRefused) return found;
  const code = (form: Inside) => ['body', 'error', 'code'].reduce<Form | undefined>(inTo, form);
  return [...found, ...between(code(a), code(b), [...path, 'body', 'error', 'code'])];
}

function inTo(form: Form | undefined, name: string): Form | undefined {
  return form === undefined || typeof form === 'string' ? undefined : form.entries.get(name);
}

function isRefusal(answer: Inside): boolean {
  return Number(answer.entries.get('status')) >= 400;
}

function say(form: Form | undefined): string {
  if (form === undefined) return absent;
  return typeof form === 'string' ? form : 'present';
}

// the first name is that of the answer itself: status, headers or body
function finding([part = '', ...rest]: readonly string[], tenant: string, local: string): Finding {
  const what = part === 'status' ? 'status' : part === 'headers' ? 'header' : 'body';
  const where = rest.map((name, index) => (index === 0 || name.startsWith('[') ? name : `.${name}`)).join('');
  return { what, where, tenant, local };
}
