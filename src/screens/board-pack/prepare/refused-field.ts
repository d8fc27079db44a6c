import type { Refusal } from '#domain/refusal.ts';
import type { PreparePart } from '#screens/route.ts';

/** The step that has a field of a pack in preparation; null where none has. */
export function stepOf(field: string | null): PreparePart | null {
  if (field === null) return null;
  if (field === 'overall' || field === 'publicOverall' || field.startsWith('asks.')) return 'words';
  return field.startsWith('highlights.') ? 'highlights' : 'facts';
}

/** What stands before the sentence of a refusal where its field is not in sight, such as 'Ask 2: '; '' where the sentence says it. */
export function fieldName({ code, field }: Refusal): string {
  const [list, index] = (field ?? '').split('.');
  const place = String(Number(index) + 1);
  if (list === 'asks') return `Ask ${place}: `;
  if (list === 'highlights') return code === 'text-too-long' ? `Highlight ${place}: ` : '';
  const name = names[field ?? ''];
  return name === undefined ? '' : `${name}: `;
}

const names: Readonly<Record<string, string>> = {
  body: 'The name of the occasion',
  meetingOn: 'The day of the meeting',
  asAt: 'As at',
  marking: 'Marking',
  overall: 'How the plan stands',
  publicOverall: 'The same for the public',
};
