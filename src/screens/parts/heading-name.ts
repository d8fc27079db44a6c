import type { Snapshot } from '#domain/snapshot.ts';

/** '1.2 Workforce knowledge'; a key the plan does not have as itself. */
export function headingName(key: string, snapshot: Pick<Snapshot, 'sections'>): string {
  const section = snapshot.sections.get(key);
  return section === undefined ? key : `${section.key} ${section.title}`.trim();
}
