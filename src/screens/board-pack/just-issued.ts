import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { hrefOf } from '#screens/route.ts';

// what was issued on this page a moment ago, and the address that tells of it
let told: { readonly pack: IssuedPack; readonly hash: string } | null = null;

/**
 * Goes to the pack that was just issued, in place of the page that prepared it: the way back does not lead into the next
 * version. The address tells of the issue until it is left, and shows the pack from then on.
 */
export function tellIssued(pack: IssuedPack): void {
  const hash = hrefOf({ at: 'issued-pack', key: pack.key, part: 'versions' });
  told = { pack, hash };
  window.addEventListener('hashchange', forgetOnceLeft);
  window.location.replace(hash);
}

/** The pack whose issue this address tells of; null on every other one. */
export function justIssued(): IssuedPack | null {
  return told !== null && window.location.hash === told.hash ? told.pack : null;
}

function forgetOnceLeft(): void {
  if (justIssued() !== null) return;
  told = null;
  window.removeEventListener('hashchange', forgetOnceLeft);
}
