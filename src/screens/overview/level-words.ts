import type { Structure } from '#domain/plan-settings.ts';

/** What the headings of the plan are called together: 'Priorities and sections', 'Outcomes', 'Years, themes and aims'. */
export function levelWords({ levels }: Structure): string {
  const words = levels.map((level, index) => (index === 0 ? level.many : level.many.toLowerCase()));
  return words.length < 2
    ? (words[0] ?? 'Headings')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** What one heading of any level is called: 'Priority or section'. */
export function levelChoice({ levels }: Structure): string {
  const words = levels.map((level, index) => (index === 0 ? level.one : level.one.toLowerCase()));
  return words.length < 2
    ? (words[0] ?? 'Heading')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
