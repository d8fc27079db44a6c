import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { settingWrite } from '#domain/decide-setting.ts';
import { decided, refused } from '#domain/decision.ts';
import { discussedKey, discussedNow, type Discussed } from './discussed.ts';
import { refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** How late a mark may still be written, ms: two minutes. Later than that the meeting has gone on. */
const lateMs = 2 * 60_000;

/**
 * Decides what is marked as discussed; that an admin asks is checked before. The last word counts, also over what another
 * admin marked a moment before. Writes nothing for a mark that was long on its way. Refuses pack-unknown, ask-unknown, and
 * nothing-to-write where nothing was discussed anyway.
 */
export function decideDiscussed(
  snapshot: Snapshot,
  { pack: key, item, at }: Extract<PlanCommand, { kind: 'mark-discussed' }>,
  { me, now }: Context,
): Decision {
  const pack = snapshot.packs.get(key);
  // one that is on its way from this device is in nobody's hands yet
  if (pack === undefined || pack.row === null) return refused(refusal('pack-unknown'));
  if (item?.kind === 'ask' && !pack.outcomes.some(({ ask }) => ask === item.id))
    return refused(refusal('ask-unknown'));
  if (item === null && discussedNow(snapshot, key, now) === null) return refused(refusal('nothing-to-write'));
  if (Date.parse(now) - Date.parse(at) > lateMs) return decided([], []);
  const discussed: Discussed = { pack: key, item, at, by: me.key };
  return decided([], settingWrite(snapshot, discussedKey, JSON.stringify(discussed)));
}
