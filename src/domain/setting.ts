import type { Stored } from './row.ts';

/** One named setting of the plan, as text. */
export type Setting = Stored & { readonly key: string; readonly value: string };
