import { expect, test } from 'vitest';
import { SignInError } from '#host/sign-in-error.ts';
import { signInKinds } from '#host/sign-in-trouble.ts';
import { rightWords, wordsForRight, type RightJob } from '#screens/sign-in/right-words.ts';
import { helperNames, messageOf } from '#screens/sign-in/sign-in-message.ts';
import { signInWords, wordsFor } from '#screens/sign-in/sign-in-words.ts';

const asked = { clientId: 'client-1', tenantId: 'tenant-1', scopes: ['User.Read', 'Mail.Send'] };
const jobs = Object.keys(rightWords) as RightJob[]; // the keys are the jobs

const written = jobs.flatMap((job) => Object.values(rightWords[job]).map((words) => ({ job, ...words })));

test.for(written)('‘$title’ says what happened, what to do and whom to ask', ({ what, next, asks }) => {
  expect(what).toMatch(/^[A-Z].+\.$/);
  expect(next).toMatch(/^[A-Z].+\.$/);
  expect(next).toContain(helperNames[asks?.of ?? 'plan-admin']);
  expect(asks?.what).toMatch(/^I cannot .+\. Please .+\.$/);
});

test('nobody who has the plan before them reads that they cannot open it', () => {
  expect(JSON.stringify(written)).not.toMatch(/cannot open|open the plan/);
  const titles = [...written, ...Object.values(signInWords)].map(({ title }) => title);
  expect(new Set(written.map(({ title }) => title)).size).toBe(written.length);
  expect(titles.filter((title) => written.some((words) => words.title === title))).toHaveLength(
    written.length,
  );
});

test.for(jobs)('whatever else stops the sign-in says about %s what it says everywhere', (job) => {
  for (const kind of signInKinds) {
    const isAwaited = kind === 'consent-missing' || kind === 'approval-needed';
    const error = { kind, asked };
    expect(wordsForRight(error, job)).toEqual(isAwaited ? rightWords[job][kind] : wordsFor(error));
  }
});

test('one message asks for everything that is to be approved', () => {
  const error = new SignInError({ kind: 'approval-needed', code: 'consent_required', asked });
  const text = messageOf(error, 'x', new Date('2026-11-22T09:30:00Z'), ['User.Read', 'A.Send', 'Mail.Send']);
  expect(text).toContain('Delegated permissions: User.Read, A.Send, Mail.Send');
  expect(text).toContain('https://login.microsoftonline.com/tenant-1/adminconsent?client_id=client-1');
});
