/** How an admin wants reminders to leave: by Teams and else by mail, by mail, or by the admin's own hand. */
export type ChaseWay = 'teams' | 'mail' | 'copy';

/** The channels of a way, in the order in which they are tried. */
export function channelsOf(way: ChaseWay): readonly ('activity' | 'mail')[] {
  return way === 'teams' ? ['activity', 'mail'] : way === 'mail' ? ['mail'] : [];
}
