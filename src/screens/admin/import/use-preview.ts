import { useDeferredValue, useMemo } from 'react';
import type { Action } from '#domain/action.ts';
import type { Command } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import { importOf, leftOf } from '#domain/intake/intake-command.ts';
import type { Match } from '#domain/intake/intake-fate.ts';
import { withPeople } from '#domain/intake/intake-joining.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { withPersonalData } from '#domain/intake/intake-personal.ts';
import { missingFrom } from '#domain/intake/intake-missing.ts';
import type { IntakePreview } from '#domain/intake/intake.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import { useReady } from '#screens/use-store.ts';
import { settledFates } from './import-fates.ts';
import type { ImportWork } from './import-work.ts';
import { readBeside } from './read-beside.ts';

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/** A file beside the plan, with everything that was said of it so far. */
export type FilePreview = {
  /** As the file was read, with its new people as they are named there. */
  readonly read: IntakePreview;
  /** The same with what was said of the people. */
  readonly preview: IntakePreview;
  readonly matches: readonly Match[];
  /** What would be written as things stand. */
  readonly command: ImportPlan;
  /** What the file tells otherwise and cannot be taken over. */
  readonly left: readonly Refusal[];
  /** Actions of the plan under the headings of the file that the file does not have. */
  readonly missing: readonly Action[];
};

/** Reads a file and compares it with the plan. What is typed comes first: the comparison follows when there is time. */
export function usePreview(work: ImportWork): FilePreview {
  const { snapshot, store } = useReady();
  const today = store.today();
  const { grids, choice, importId, answers, fates, source } = work;
  const read = useMemo(
    () => withPersonalData(readBeside({ grids, choice, importId }, snapshot), today),
    [grids, snapshot, importId, choice, today],
  );
  const lateAnswers = useDeferredValue(answers);
  const preview = useMemo(() => withPeople(read, lateAnswers, snapshot), [read, lateAnswers, snapshot]);
  const lateSource = useDeferredValue(source);
  const matches = useMemo(
    () => matchPlan(preview, snapshot, alike, lateSource, today),
    [preview, snapshot, lateSource, today],
  );
  const lateFates = useDeferredValue(fates);
  const command = useMemo(
    () => importOf(snapshot, preview, matches, settledFates(matches, lateFates), source, today),
    [snapshot, preview, matches, lateFates, source, today],
  );
  const left = useMemo(
    () => leftOf(snapshot, preview, matches, settledFates(matches, lateFates), today),
    [snapshot, preview, matches, lateFates, today],
  );
  const missing = useMemo(
    () => missingFrom(snapshot, matches, lateFates, preview.skipped),
    [snapshot, matches, lateFates, preview.skipped],
  );
  return { read, preview, matches, command, left, missing };
}

/** What a file would write now, with everything that was typed up to this moment. */
export function commandNow(
  work: ImportWork,
  file: FilePreview,
  snapshot: Snapshot,
  today: CivilDate,
): ImportPlan {
  const preview = withPeople(file.read, work.answers, snapshot);
  const matches = matchPlan(preview, snapshot, alike, work.source, today);
  return importOf(snapshot, preview, matches, settledFates(matches, work.fates), work.source, today);
}

/** True when an import would write nothing at all. */
export function writesNothing(command: ImportPlan): boolean {
  const { sections, people, actions, predecessors, proposals, updates } = command;
  return [sections, people, actions, predecessors, proposals, updates].every((all) => all.length === 0);
}
