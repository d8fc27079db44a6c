import type { CallFaults } from './call.ts';
import type { Fault } from './fault.ts';
import { DroppedConnection, GraphRefusal } from './graph-error.ts';
import type { Switches } from './switches.ts';
import { throttled } from './throttle.ts';

/** Never answers: the caller waits until it gives up. */
export const forEver = Number.POSITIVE_INFINITY;

/** Throws what the faults put in place of an answer, before anything is done. */
export function refuseByFault(met: readonly Fault[]): void {
  for (const fault of met) {
    if (fault.kind === 'dropConnection') throw new DroppedConnection();
    if (fault.kind === 'throttle') throw throttled(fault.status ?? 429, fault.retryAfter);
    if (fault.kind === 'claimsChallenge') throw claimsChallenge();
    if (fault.kind === 'error') {
      throw new GraphRefusal(
        fault.status ?? 500,
        fault.code ?? 'generalException',
        fault.message ?? 'General exception while processing',
      );
    }
  }
}

/** The switches for one request: the server's own, with what the faults put in their place. */
export function switchesFor(own: Switches, met: readonly Fault[]): Switches {
  let switches = own;
  for (const fault of met) {
    if (fault.kind === 'versioningOff') switches = { ...switches, versioning: false };
    if (fault.kind === 'strictChoice') switches = { ...switches, enforceChoice: true };
    if (fault.kind === 'strictRequired') switches = { ...switches, enforceRequired: true };
    if (fault.kind === 'shiftDates') switches = { ...switches, createShiftsDates: true };
    if (fault.kind === 'switches') switches = { ...switches, ...fault.switches };
  }
  return switches;
}

/** What the faults ask of the handlers. */
export function faultsFor(met: readonly Fault[]): CallFaults {
  return {
    isReadOnly: met.some((fault) => fault.kind === 'readOnly'),
    hiddenIds: new Set(met.filter((fault) => fault.kind === 'hiddenRows').flatMap((fault) => fault.ids)),
    kinds: new Set(met.map((fault) => fault.kind)),
  };
}

/** How long the answer waits, in ms. */
export function waitOf(met: readonly Fault[]): number {
  if (met.some((fault) => fault.kind === 'hang')) return forEver;
  return met.filter((fault) => fault.kind === 'latency').reduce((sum, fault) => sum + fault.ms, 0);
}

/** The refusal of a gateway that carried a request out and lost the answer. */
export function gatewayTimeout(): GraphRefusal {
  return new GraphRefusal(504, 'generalException', 'The gateway did not receive a response in time.');
}

function claimsChallenge(): GraphRefusal {
  const wanted = { access_token: { nbf: { essential: true, value: '1604106651' } } };
  const claims = Buffer.from(JSON.stringify(wanted)).toString('base64');
  const address = 'https://login.microsoftonline.com/common/oauth2/authorize';
  return new GraphRefusal(
    401,
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge',
    {
      hasNoBody: true,
      headers: {
        'WWW-Authenticate': `Bearer realm="", authorization_uri="${address}", error="insufficient_claims", claims="${claims}"`,
      },
    },
  );
}
