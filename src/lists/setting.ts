import type { Setting } from '#domain/setting.ts';
import type { Plan } from '#domain/snapshot.ts';
import { key, note } from './text-column.ts';
import type { List } from './list.ts';

/** The Settings list: what the plan is called and how it is marked. */
export const settingList: List<Setting> = {
  title: 'Settings',
  description: 'What the plan is called and how its documents are marked.',
  columns: {
    key: key('SettingKey', 'Key'),
    value: note('Value', 'Value'),
  },
  keyOf: (setting) => setting.key,
  titleOf: (setting) => setting.key,
};

/** A plan nobody has named yet. */
export const unnamedPlan: Plan = {
  title: 'One Plan',
  partnership: '',
  period: '',
  version: '1.0',
  marking: 'OFFICIAL',
};

/** The plan's facts from its settings; a setting that is missing keeps the unnamed plan's value. */
export function planFrom(settings: Iterable<Setting>): Plan {
  const values = new Map([...settings].map((setting) => [setting.key, setting.value]));
  return {
    title: values.get('title') ?? unnamedPlan.title,
    partnership: values.get('partnership') ?? unnamedPlan.partnership,
    period: values.get('period') ?? unnamedPlan.period,
    version: values.get('version') ?? unnamedPlan.version,
    marking: values.get('marking') ?? unnamedPlan.marking,
  };
}

/** A plan's facts as settings to store. */
export function settingsOf(plan: Plan): readonly Setting[] {
  return Object.entries(plan).map(([name, value]) => ({ row: null, key: name, value }));
}
