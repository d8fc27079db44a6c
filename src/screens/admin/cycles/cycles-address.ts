import { hrefOf } from '#screens/route.ts';

/** The link to the list of cycles. */
export function cyclesHref(): string {
  return hrefOf({ at: 'admin', tab: 'cycles' });
}

/** The link to a cycle, or to a new one. */
export function cycleHref(key: string): string {
  return hrefOf({ at: 'admin', tab: 'cycles', filter: { cycle: key } });
}

/** The link to the page that plans the next cycle. */
export function newCycleHref(): string {
  return hrefOf({ at: 'admin', tab: 'cycles', filter: { view: 'add' } });
}
