import type { Meeting } from '#domain/cycle/cycle.ts';
import { Day } from '#screens/parts/day.tsx';

/** The meeting as `sayMeeting` says it, with its day kept on one line. */
export function MeetingName({ meeting }: { meeting: Meeting }) {
  return (
    <>
      {meeting.body}, <Day on={meeting.on} />
    </>
  );
}
