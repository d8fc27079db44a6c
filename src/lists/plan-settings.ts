import { changeKinds, type ChangeKind } from '#domain/change/change.ts';
import { isCivilDate } from '#domain/date.ts';
import { discussedKey, type Discussed } from '#domain/meeting/discussed.ts';
import { choosableFields } from '#domain/intake/intake-choice.ts';
import { defaultSettings, type ApprovalRules, type PlanSettings } from '#domain/plan-settings.ts';
import {
  defaultQuestionRules,
  questionBounds,
  type QuestionCode,
  type QuestionRules,
} from '#domain/question-rules.ts';
import { schemeKey } from '#domain/setting-text.ts';
import type { Setting } from '#domain/setting.ts';
import type { Problem } from '#domain/snapshot.ts';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import { readApprover } from './change.ts';
import { Unreadable } from './column.ts';
import { readDiscussed } from './discussed.ts';
import { choiceOf, fieldOf, flagOf, listOf, numberOf, recordOf, wordOf } from './json.ts';
import { settingList } from './setting.ts';
import { readScheme } from './status-scheme.ts';

/** What of the settings could be read; a setting that could not is as in a plan that has not chosen, and a problem. */
export type ReadSettings = {
  readonly settings: PlanSettings;
  readonly scheme: StatusScheme;
  /** Every version of the scheme that can be read, by its number; the one a plan begins with is version 1. */
  readonly schemes: ReadonlyMap<number, StatusScheme>;
  /** What a meeting has before it; absent where nothing was marked. */
  readonly discussed?: Discussed;
  readonly problems: readonly Problem[];
};

/** The rules of the plan from its settings. In force is the scheme with the highest version that can be read. */
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
    risks: read('risks', defaultSettings.risks, (value) => ({
      bands: listOf(fieldOf(value, 'bands'), 'bands', (one) => ({
        upTo: numberOf(fieldOf(one, 'upTo'), 'upTo'),
        label: wordOf(fieldOf(one, 'label'), 'label'),
        level: wordOf(fieldOf(one, 'level'), 'level'),
      })),
      likelihoods: fourWords(fieldOf(value, 'likelihoods'), 'likelihoods'),
      impacts: fourWords(fieldOf(value, 'impacts'), 'impacts'),
      responses: listOf(fieldOf(value, 'responses'), 'responses', (one) => wordOf(one, 'response')),
    })),
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
    importColumns: read('importColumns', defaultSettings.importColumns, readColumns),
  };
  const versions = [...stored.keys()]
    .flatMap((key) => {
      const version = /^scheme\.(\d{1,4})$/.exec(key)?.[1];
      return version === undefined ? [] : [Number(version)];
    })
    .sort((a, b) => a - b);
  const schemes = new Map([[defaultScheme.version, defaultScheme]]);
  for (const version of versions) {
    const found = read<StatusScheme | null>(schemeKey(version), null, readScheme);
    if (found !== null) schemes.set(version, { ...found, version });
  }
  const scheme = schemes.get(Math.max(...schemes.keys())) ?? defaultScheme;
  const discussed = read<Discussed | null>(discussedKey, null, readDiscussed);
  return { settings, scheme, schemes, ...(discussed === null ? {} : { discussed }), problems };
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

// a question that is newer than the setting is asked, as by default
function readQuestions(value: unknown): QuestionRules {
  const asked = recordOf(fieldOf(value, 'asked') ?? {}, 'asked');
  const codes = Object.keys(defaultQuestionRules.asked) as QuestionCode[];
  return {
    // every code of the type is a key of the default
    asked: Object.fromEntries(
      codes.map((code) => [code, flagOf(asked[code] ?? defaultQuestionRules.asked[code], code)]),
    ) as QuestionRules['asked'],
    cyclesWithoutUpdate: boundIn(value, 'cyclesWithoutUpdate'),
    riskScore: boundIn(value, 'riskScore'),
  };
}

function boundIn(value: unknown, name: keyof typeof questionBounds): number {
  const bound = numberOf(fieldOf(value, name) ?? defaultQuestionRules[name], name);
  const { from, to } = questionBounds[name];
  if (!Number.isInteger(bound) || bound < from || bound > to)
    throw new Unreadable(`${name} is not a whole number from ${String(from)} to ${String(to)}`);
  return bound;
}

function readColumns(value: unknown): PlanSettings['importColumns'] {
  return listOf(value, 'importColumns', (one) => ({
    shape: wordOf(fieldOf(one, 'shape'), 'shape'),
    columns: Object.fromEntries(
      Object.entries(recordOf(fieldOf(one, 'columns'), 'columns')).map(([index, field]) => [
        index,
        field === null ? null : choiceOf(field, `column ${index}`, choosableFields),
      ]),
    ),
  }));
}

function fourWords(value: unknown, name: string): readonly string[] {
  const words = listOf(value, name, (one) => wordOf(one, name));
  if (words.length !== 4) throw new Unreadable(`${name} are not four words`);
  return words;
}

function dayIn(value: unknown): string {
  const day = wordOf(value, 'day');
  if (!isCivilDate(day)) throw new Unreadable(`'${day.slice(0, 20)}' is no day`);
  return day;
}
