import type { Grid } from '#domain/intake/intake-grid.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { ImportWork } from './import-work.ts';

type Asked = Pick<ImportWork, 'grids' | 'choice' | 'importId'>;
type Read = Omit<Asked, 'grids'> & { readonly snapshot: Snapshot; readonly preview: IntakePreview };

const last = new WeakMap<readonly Grid[], Read>();

/** A file as it is read beside a plan. The last reading is kept: comparing it ahead and showing it ask for the same one. */
export function readBeside({ grids, choice, importId }: Asked, snapshot: Snapshot): IntakePreview {
  const known = last.get(grids);
  if (known?.choice === choice && known.importId === importId && known.snapshot === snapshot)
    return known.preview;
  const preview = readPlan(grids, snapshot, () => importId, choice);
  last.set(grids, { choice, importId, snapshot, preview });
  return preview;
}
