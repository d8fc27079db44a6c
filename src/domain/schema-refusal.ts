import { refusal, type Refusal } from './refusal.ts';
import type { Snapshot } from './snapshot.ts';

/** Why a plan may be read and not be written, whoever wants to; null where it may. */
export function schemaRefusal({ isNewer, isOlder }: Pick<Snapshot, 'isNewer' | 'isOlder'>): Refusal | null {
  if (isNewer === true) return refusal('newer-schema');
  return isOlder === true ? refusal('older-schema') : null;
}
