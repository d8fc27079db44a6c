import type { Action } from './action.ts';
import { checkLength, checkLine, tidyLine } from './check-text.ts';
import { checkSettings, tidySettings } from './check-settings.ts';
import type { Context, Decision, PlanCommand } from './command.ts';
import { approvalWith, renamesIn, versionOn, type PlanSettings } from './plan-settings.ts';
import { refusal, type Refusal } from './refusal.ts';
import { checkScheme, nextScheme } from '#domain/change/scheme-change.ts';
import { schemeKey, settingText, type SettingName } from './setting-text.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import type { StatusScheme } from './status.ts';
import type { Write } from './write.ts';

/** The commands about what the plan is called and how it is run. */
export type SettingCommand = Extract<PlanCommand, { kind: 'save-plan' | 'save-settings' | 'save-scheme' }>;

/** Longest facts of a plan, in characters. */
export const planLimits = { title: 120, partnership: 120, period: 60, version: 40, marking: 60 } as const;

/** Protective markings that people choose from; a plan may have another one, or none. */
export const usualMarkings: readonly string[] = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'OPEN'];

/** Decides a command about settings; that an admin asks is checked before. Refuses what the check of each refuses. */
export function decideSetting(snapshot: Snapshot, command: SettingCommand, context: Context): Decision {
  switch (command.kind) {
    case 'save-plan':
      return ended(checkPlan(command.plan), () => planWrites(snapshot, command.plan));
    case 'save-settings':
      return ended(checkSettings(snapshot, command.settings), () =>
        settingsWrites(snapshot, tidySettings(command.settings), context.today),
      );
    case 'save-scheme':
      return ended(checkScheme(snapshot, command.scheme), () => schemeWrites(snapshot, command.scheme));
  }
}

/** The rules of a plan's facts, each at its field; empty when all is well. */
export function checkPlan(plan: Plan): readonly Refusal[] {
  return [
    ...checkLine(plan.title, 'title', planLimits.title),
    ...checkLength(plan.partnership, 'partnership', planLimits.partnership),
    ...checkLength(plan.period, 'period', planLimits.period),
    ...checkLine(plan.version, 'version', planLimits.version),
    ...checkLength(plan.marking, 'marking', planLimits.marking),
  ];
}

function planWrites(snapshot: Snapshot, plan: Plan): readonly Write[] {
  return Object.entries(plan).flatMap(([name, value]) => settingWrite(snapshot, name, tidyLine(value)));
}

/**
 * The settings that differ, and what follows from them: a body with another name in the rules and its meetings from today
 * on, a label with another name in the actions that carry it, the version in force in the plan's own facts.
 */
function settingsWrites(snapshot: Snapshot, wanted: Partial<PlanSettings>, today: string): readonly Write[] {
  const bodies = renamesIn(names(snapshot.settings.bodies), names(wanted.bodies ?? snapshot.settings.bodies));
  const approval = approvalWith(wanted.approval ?? snapshot.settings.approval, bodies);
  const settings: Partial<PlanSettings> = bodies.size === 0 ? wanted : { ...wanted, approval };
  // every key of the object is the name of a setting
  const given = Object.keys(settings) as SettingName[];
  const version = wanted.versions === undefined ? null : versionOn(wanted.versions, today);
  return [
    ...given.flatMap((name) => {
      const value = settings[name];
      return value === undefined ? [] : settingWrite(snapshot, name, settingText(name, value));
    }),
    ...(version === null ? [] : settingWrite(snapshot, 'version', version)),
    ...meetingWrites(snapshot, bodies, today),
    ...labelWrites(snapshot, wanted),
  ];
}

function schemeWrites(snapshot: Snapshot, wanted: StatusScheme): readonly Write[] {
  const scheme = nextScheme(snapshot, wanted);
  if (scheme === null) return [];
  const { version, ...scales } = scheme;
  return settingWrite(snapshot, schemeKey(version), JSON.stringify({ version, ...scales }));
}

function meetingWrites(
  snapshot: Snapshot,
  renames: ReadonlyMap<string, string>,
  today: string,
): readonly Write[] {
  return [...snapshot.cycles.values()].flatMap((cycle): Write[] => {
    const meetings = cycle.meetings.map((meeting) => {
      const name = meeting.on >= today ? renames.get(meeting.body) : undefined;
      return name === undefined ? meeting : { ...meeting, body: name };
    });
    const isSame = meetings.every((meeting, index) => meeting === cycle.meetings[index]);
    return isSame ? [] : [{ kind: 'edit', noun: 'cycle', key: cycle.key, before: cycle, set: { meetings } }];
  });
}

function labelWrites(snapshot: Snapshot, wanted: Partial<PlanSettings>): readonly Write[] {
  const { settings } = snapshot;
  const themes = renamesIn(settings.themes, wanted.themes ?? settings.themes);
  const alignments = renamesIn(settings.alignments, wanted.alignments ?? settings.alignments);
  if (themes.size + alignments.size === 0) return [];
  return [...snapshot.actions.values()].flatMap((action): Write[] => {
    const set = {
      ...relabelled(action, 'themes', themes),
      ...relabelled(action, 'alignments', alignments),
    };
    if (Object.keys(set).length === 0) return [];
    return [{ kind: 'edit', noun: 'action', key: action.ref, before: action, set }];
  });
}

function relabelled(
  action: Action,
  field: 'themes' | 'alignments',
  renames: ReadonlyMap<string, string>,
): Partial<Pick<Action, 'themes' | 'alignments'>> {
  if (!action[field].some((label) => renames.has(label))) return {};
  return { [field]: [...new Set(action[field].map((label) => renames.get(label) ?? label))] };
}

/** The row of a setting where it says something else than before; none where it says the same. */
export function settingWrite(snapshot: Snapshot, key: string, value: string): readonly Write[] {
  const before = snapshot.stored.get(key);
  if (before === undefined) return [{ kind: 'add', noun: 'setting', value: { row: null, key, value } }];
  if (before.value === value) return [];
  return [{ kind: 'edit', noun: 'setting', key, before, set: { value } }];
}

function names(bodies: PlanSettings['bodies']): readonly string[] {
  return bodies.map((body) => body.name);
}

function ended(refusals: readonly Refusal[], writes: () => readonly Write[]): Decision {
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const found = writes();
  return found.length === 0
    ? { kind: 'refused', refusals: [refusal('nothing-to-write')] }
    : { kind: 'writes', writes: found };
}
