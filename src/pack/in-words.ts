import type { Summary } from '#domain/overview.ts';

/**
 * What a chair asks first: '11 of 56 open actions updated for November 2026. 9 overdue, 7 off track.' The last figure is
 * that of the scheme's red statuses, also when nothing has them; a scheme may have none.
 */
export function inShort({ statuses, total, cycle }: Summary): string {
  const reds = statuses.flatMap((status, index) =>
    status.colour === 'red' ? [`${String(total.byStatus[index] ?? 0)} ${status.label.toLowerCase()}`] : [],
  );
  const actions = total.owed === 1 ? '1 open action' : `${String(total.owed)} open actions`;
  const held = total.open === total.owed ? '' : `, leaving out ${String(total.open - total.owed)} on hold`;
  const updated =
    cycle === null
      ? 'No reporting cycle had opened, so no update was due.'
      : total.open === 0
        ? 'No action is open, so no update was due.'
        : total.owed === 0
          ? 'Every open action is on hold, so no update was due.'
          : `${String(total.owed - total.notUpdated)} of ${actions} updated for ${cycle.title}${held}.`;
  return `${updated} ${[`${String(total.overdue)} overdue`, ...reds].join(', ')}.`;
}

/** '80 live actions: 8 not started (10%), 28 on track (35%). 72 open, 8 done, 9 overdue.' Says so where shares are rounded. */
export function inOneLine({ statuses, total }: Summary): string {
  if (total.live === 0) return 'The plan has no live actions.';
  const counted = statuses
    .map(({ label }, index) => ({ label, count: total.byStatus[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const counts = counted.map(
    ({ label, count }) =>
      `${String(count)} ${label.toLowerCase()} (${String(Math.round((100 * count) / total.live))}%)`,
  );
  const actions = total.live === 1 ? '1 live action' : `${String(total.live)} live actions`;
  const figures = `${String(total.open)} open, ${String(total.done)} done, ${String(total.overdue)} overdue.`;
  // rounded shares need not add up to 100
  const isRounded = counted.some(({ count }) => (100 * count) % total.live !== 0);
  return `${actions}: ${counts.join(', ')}. ${figures}${isRounded ? ' Percentages are rounded.' : ''}`;
}
