import type { SignInError } from '#host/sign-in-error.ts';
import type { Helper } from './sign-in-words.ts';

/** The name of whoever a message is for, as it stands within a sentence. */
export const helperNames: Readonly<Record<Helper, string>> = {
  it: 'your IT help desk',
  installer: 'whoever installed One Plan',
  'plan-admin': 'your plan admin',
};

/**
 * The message that somebody can send on: what is wished for, what One Plan is, and what an administrator needs to find the
 * case and to approve (Grant tenant-wide admin consent: the address of the consent page). `at` is an instant; `scopes` are
 * those to be approved, where they are not only what this failure was asked for.
 */
export function messageOf(
  error: SignInError,
  asks: string,
  at: Date,
  scopes: readonly string[] = error.asked.scopes,
): string {
  const { asked, code, number, correlationId, kind } = error;
  const facts = [
    `Application (client) id: ${asked.clientId}`,
    `Directory (tenant) id: ${asked.tenantId}`,
    `Delegated permissions: ${scopes.join(', ')}`,
    `What the sign-in said: ${code}${number === null ? '' : `, AADSTS${String(number)}`}`,
    ...(correlationId === '' ? [] : [`Correlation id: ${correlationId}`]),
    `When: ${at.toISOString().slice(0, 19)}Z`,
    ...(kind === 'consent-missing' || kind === 'approval-needed'
      ? [`Where an administrator can approve it: ${consentPage(error)}`]
      : []),
  ];
  return `${asks}\n\n${facts.join('\n')}`;
}

function consentPage({ asked }: SignInError): string {
  const address = new URL(`https://login.microsoftonline.com/${asked.tenantId}/adminconsent`);
  address.searchParams.set('client_id', asked.clientId);
  return address.href;
}
