import type { Approver } from '#domain/change/change.ts';
import type { ApprovalRules, PlanSettings } from './plan-settings.ts';

/** The names under which the settings of a plan are stored, each as JSON. */
export type SettingName = keyof PlanSettings;

/** The key under which a version of the status scheme is stored. */
export function schemeKey(version: number): string {
  return `scheme.${String(version)}`;
}

/** A setting of the plan as the text that is stored. */
export function settingText<N extends SettingName>(name: N, value: PlanSettings[N]): string {
  // the name says which of the settings the value is
  return JSON.stringify(name === 'approval' ? approvalWords(value as ApprovalRules) : value);
}

/** An approver as one word, or 'body: ' with its name, so that people can read it in the list. */
export function approverWords(approver: Approver): string {
  return approver.by === 'body' ? `body: ${approver.body}` : approver.by;
}

function approvalWords(rules: ApprovalRules): unknown {
  const pair = (one: ApprovalRules['otherwise']) => ({
    minor: approverWords(one.minor),
    material: approverWords(one.material),
  });
  return {
    otherwise: pair(rules.otherwise),
    kinds: Object.fromEntries(Object.entries(rules.kinds).map(([kind, one]) => [kind, pair(one)])),
  };
}
