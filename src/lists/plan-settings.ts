import { changeKinds, type ChangeKind } from '#domain/change.ts';
import { isCivilDate } from '#domain/date.ts';
import { defaultSettings, type ApprovalRules, type PlanSettings } from '#domain/plan-settings.ts';
import { defaultQuestionRules, type QuestionCode, type QuestionRules } from '#domain/question-rules.ts';
import type { Setting } from '#domain/setting.ts';
import type { Problem } from '#domain/snapshot.ts';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import { approverWords, readApprover } from './change.ts';
import { Unreadable } from './column.ts';
import { fieldOf, flagOf, listOf, numberOf, recordOf, wordOf } from './json.ts';
import { settingList } from './setting.ts';
import { readScheme } from './status-scheme.ts';

/** The names under which the settings of a plan are stored, each as JSON. */
export type SettingName = keyof PlanSettings;

/** What of the settings could be read; a setting that could not is as in a plan that has not chosen, and a problem. */
export type ReadSettings = {
  readonly settings: PlanSettings;
  readonly scheme: StatusScheme;
  readonly problems: readonly Problem[];
};

/** The rules of the plan from its settings. The scheme in force is the stored one with the highest version. */
export function settingsFrom(stored: ReadonlyMap<string, Setting>): ReadSettings {
  const problems: Problem[] = [];
  const read = <T>(key: string, otherwise: T, from: (value: unknown) => T): T => {
    const setting = stored.get(key);
    if (setting === undefined || setting.value.trim() === '') return otherwise;
    try {
      return from(JSON.parse(setting.value));
    } catch (error) {
      if (!(error instanceof Unreadable) && !(error instanceof SyntaxError)) throw error;
      const what = error instanceof Unreadable ? error.message : 'it is not valid JSON';
      problems.push({ list: settingList.title, rowId: setting.row?.id ?? '', what: `${key}: ${what}` });
      return otherwise;
    }
  };
  const settings: PlanSettings = {
    structure: read('structure', defaultSettings.structure, readStructure),
    bodies: read('bodies', defaultSettings.bodies, (value) =>
      listOf(value, 'bodies', (one) => ({
        name: wordOf(fieldOf(one, 'name'), 'name'),
        purpose: wordOf(fieldOf(one, 'purpose') ?? '', 'purpose'),
        isActive: flagOf(fieldOf(one, 'isActive') ?? true, 'isActive'),
      })),
    ),
    approval: read('approval', defaultSettings.approval, readApproval),
    questions: read('questions', defaultSettings.questions, readQuestions),
    themes: read('themes', defaultSettings.themes, (value) =>
      listOf(value, 'themes', (one) => wordOf(one, 'theme')),
    ),
    alignments: read('alignments', defaultSettings.alignments, (value) =>
      listOf(value, 'alignments', (one) => wordOf(one, 'alignment')),
    ),
    organisations: read('organisations', defaultSettings.organisations, (value) =>
      listOf(value, 'organisations', (one) => ({
        from: wordOf(fieldOf(one, 'from'), 'from'),
        to: wordOf(fieldOf(one, 'to'), 'to'),
        on: dayIn(fieldOf(one, 'on')),
      })),
    ),
    versions: read('versions', defaultSettings.versions, (value) =>
      listOf(value, 'versions', (one) => ({
        version: wordOf(fieldOf(one, 'version'), 'version'),
        effectiveFrom: dayIn(fieldOf(one, 'effectiveFrom')),
        note: wordOf(fieldOf(one, 'note') ?? '', 'note'),
      })),
    ),
  };
  const newest = [...stored.keys()]
    .flatMap((key) => {
      const version = /^scheme\.(\d{1,4})$/.exec(key)?.[1];
      return version === undefined ? [] : [Number(version)];
    })
    .sort((a, b) => b - a)[0];
  const scheme =
    newest === undefined
      ? defaultScheme
      : read(schemeKey(newest), defaultScheme, (value) => ({ ...readScheme(value), version: newest }));
  return { settings, scheme, problems };
}

/** The key under which a version of the status scheme is stored. */
export function schemeKey(version: number): string {
  return `scheme.${String(version)}`;
}

/** A setting of the plan as the text that is stored. */
export function settingText<N extends SettingName>(name: N, value: PlanSettings[N]): string {
  return JSON.stringify(name === 'approval' ? approvalWords(value as ApprovalRules) : value);
}

function readStructure(value: unknown): PlanSettings['structure'] {
  const noun = (one: unknown) => ({
    one: wordOf(fieldOf(one, 'one'), 'one'),
    many: wordOf(fieldOf(one, 'many'), 'many'),
  });
  const levels = listOf(fieldOf(value, 'levels'), 'levels', noun);
  if (levels.length < 1 || levels.length > 3) throw new Unreadable('a plan has one to three levels');
  return { levels, item: noun(fieldOf(value, 'item')) };
}

function readApproval(value: unknown): ApprovalRules {
  const pair = (one: unknown) => ({
    minor: readApprover(wordOf(fieldOf(one, 'minor'), 'minor')),
    material: readApprover(wordOf(fieldOf(one, 'material'), 'material')),
  });
  const kinds: ApprovalRules['kinds'] = Object.fromEntries(
    Object.entries(recordOf(fieldOf(value, 'kinds') ?? {}, 'kinds')).map(([kind, one]) => {
      if (!changeKinds.includes(kind as ChangeKind)) throw new Unreadable(`'${kind}' is no kind of change`);
      return [kind, pair(one)];
    }),
  );
  return { otherwise: pair(fieldOf(value, 'otherwise')), kinds };
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

// a question that is newer than the setting is asked, as by default
function readQuestions(value: unknown): QuestionRules {
  const asked = recordOf(fieldOf(value, 'asked') ?? {}, 'asked');
  const codes = Object.keys(defaultQuestionRules.asked) as QuestionCode[];
  return {
    // every code of the type is a key of the default
    asked: Object.fromEntries(
      codes.map((code) => [code, flagOf(asked[code] ?? defaultQuestionRules.asked[code], code)]),
    ) as QuestionRules['asked'],
    cyclesWithoutUpdate: numberOf(
      fieldOf(value, 'cyclesWithoutUpdate') ?? defaultQuestionRules.cyclesWithoutUpdate,
      'cyclesWithoutUpdate',
    ),
    riskScore: numberOf(fieldOf(value, 'riskScore') ?? defaultQuestionRules.riskScore, 'riskScore'),
  };
}

function dayIn(value: unknown): string {
  const day = wordOf(value, 'day');
  if (!isCivilDate(day)) throw new Unreadable(`'${day.slice(0, 20)}' is no day`);
  return day;
}
