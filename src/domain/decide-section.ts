import { checkLength, checkLine, tidyLine, tidyText } from './check-text.ts';
import type { Decision, PlanCommand } from './command.ts';
import { refused } from './decision.ts';
import { changedMeanwhile, differences } from './record-edit.ts';
import { refusal, type Refusal } from './refusal.ts';
import { compareRefs, headingsOf, type Placeholder, type Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import type { Edit, Write } from './write.ts';

/** The commands about the headings of the plan. */
export type SectionCommand = Extract<PlanCommand, { kind: 'save-section' | 'remove-section' }>;

/** Longest texts of a heading, in characters. */
export const sectionLimits = {
  key: 20,
  title: 255,
  aim: 4_000,
  howWeKnow: 4_000,
  phase: 80,
  words: 255,
} as const;

/** What a stated absence says where nobody wrote anything else. */
export const usualPlaceholder = 'No new actions';

/** Decides a command about headings; that an admin asks is checked before. Refuses what checkSection and removal refuse. */
export function decideSection(snapshot: Snapshot, command: SectionCommand): Decision {
  return command.kind === 'save-section'
    ? saveSection(snapshot, command.section)
    : removeSection(snapshot, command.key);
}

/**
 * The rules of a heading, each at its field; empty when all is well. A heading without a row is a new one. Used while
 * typing and again when it is saved.
 */
export function checkSection(snapshot: Snapshot, section: Section): readonly Refusal[] {
  const { key, parent, accountable } = section;
  const current = snapshot.sections.get(key.trim());
  const found: Refusal[] = [];
  if (section.row === null) {
    found.push(...checkLine(key, 'key', sectionLimits.key));
    if (current !== undefined) found.push(refusal('section-taken', 'key', { section: key }));
    else if (key.trim() !== '' && !/^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u.test(key.trim()))
      found.push(refusal('reference-odd', 'key'));
  } else if (current === undefined) found.push(refusal('section-unknown', null, { section: key }));
  found.push(...checkLine(section.title, 'title', sectionLimits.title));
  found.push(...checkPlace(snapshot, section.key.trim(), parent));
  const person = accountable === null ? undefined : snapshot.people.get(accountable);
  if (accountable !== null && accountable !== current?.accountable) {
    if (person === undefined) found.push(refusal('person-unknown', 'accountable', { person: accountable }));
    else if (!person.isActive) found.push(refusal('person-left', 'accountable', { person: person.name }));
    else if (person.kind !== 'person')
      found.push(refusal('person-needed', 'accountable', { person: person.name, kind: person.kind }));
  }
  found.push(
    ...checkLength(section.aim, 'aim', sectionLimits.aim),
    ...checkLength(section.howWeKnow, 'howWeKnow', sectionLimits.howWeKnow),
    ...checkPlaceholders(section.placeholders),
  );
  return found;
}

/**
 * What stands under a heading or names it, and so keeps it from being removed: keys of headings, refs of actions whatever
 * their lifecycle, and of changes whatever became of them.
 */
export function usesOf(
  snapshot: Snapshot,
  key: string,
): { readonly sections: readonly string[]; readonly refs: readonly string[] } {
  const sections = [...snapshot.sections.values()].filter((one) => one.parent === key).map((one) => one.key);
  const refs = new Set<string>();
  for (const action of snapshot.actions.values()) if (action.section === key) refs.add(action.ref);
  for (const change of snapshot.changes.values())
    for (const part of change.parts)
      if (part.before?.section === key || part.after.section === key) refs.add(part.ref);
  return { sections: sections.sort(compareRefs), refs: [...refs].sort(compareRefs) };
}

function saveSection(snapshot: Snapshot, given: Section): Decision {
  const refusals = checkSection(snapshot, given);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const section = tidied(given);
  const current = snapshot.sections.get(section.key);
  const moved = makeRoom(snapshot, section, current);
  if (current === undefined) return { kind: 'writes', writes: [...moved, addition(section)] };
  const set = differences(current, { ...section, importId: current.importId });
  if (Object.keys(set).length === 0) return refused(refusal('nothing-to-write'));
  // what somebody else wrote since this was opened would be lost
  const stale = changedMeanwhile(current, given);
  if (stale.length > 0) return { kind: 'refused', refusals: stale };
  return {
    kind: 'writes',
    writes: [{ kind: 'edit', noun: 'section', key: section.key, before: current, set }, ...moved],
  };
}

function removeSection(snapshot: Snapshot, key: string): Decision {
  const section = snapshot.sections.get(key);
  if (section === undefined) return refused(refusal('section-unknown', null, { section: key }));
  const { sections, refs } = usesOf(snapshot, key);
  if (sections.length + refs.length > 0)
    return refused(
      refusal('section-in-use', null, {
        section: key,
        sections: sections.join(', '),
        refs: refs.join(', '),
      }),
    );
  if (section.row === null) return refused(refusal('nothing-to-write'));
  return { kind: 'writes', writes: [{ kind: 'remove', noun: 'section', key, row: section.row }] };
}

function checkPlace(snapshot: Snapshot, key: string, parent: string | null): readonly Refusal[] {
  const { levels } = snapshot.settings.structure;
  if (parent === null) return checkDepth(snapshot, key, 1, levels.length);
  if (!snapshot.sections.has(parent)) return [refusal('section-unknown', 'parent', { section: parent })];
  let depth = 1;
  const seen = new Set<string>();
  for (let at: string | null = parent; at !== null && !seen.has(at); depth += 1) {
    if (at === key) return [refusal('section-circular', 'parent', { section: key })];
    seen.add(at);
    at = snapshot.sections.get(at)?.parent ?? null;
  }
  return checkDepth(snapshot, key, depth, levels.length);
}

// what stands under a heading goes with it; a plan that is deeper than its levels already stays as it is
function checkDepth(snapshot: Snapshot, key: string, depth: number, limit: number): readonly Refusal[] {
  const headings = headingsOf(snapshot.sections.values());
  const at = headings.findIndex((one) => one.section.key === key);
  const own = headings[at]?.level;
  if (own === depth - 1) return [];
  const after = own === undefined ? [] : headings.slice(at + 1);
  const end = after.findIndex((one) => one.level <= (own ?? 0));
  const under = end < 0 ? after : after.slice(0, end);
  const deepest = Math.max(depth, ...under.map((one) => depth + one.level - (own ?? 0)));
  return deepest > limit ? [refusal('section-too-deep', 'parent', { limit })] : [];
}

function checkPlaceholders(placeholders: readonly Placeholder[]): readonly Refusal[] {
  const seen = new Set<string>();
  return placeholders.flatMap(({ phase, words }, index) => {
    const field = `placeholders.${String(index)}`;
    const plain = phase.trim().toLocaleLowerCase('en-GB');
    const isTwice = seen.has(plain);
    seen.add(plain);
    return [
      ...checkLength(phase, `${field}.phase`, sectionLimits.phase),
      ...checkLength(words, `${field}.words`, sectionLimits.words),
      ...(isTwice ? [refusal('used-twice', `${field}.phase`, { value: phase.trim() })] : []),
    ];
  });
}

function tidied(section: Section): Section {
  return {
    ...section,
    key: section.key.trim(),
    title: tidyLine(section.title),
    aim: tidyText(section.aim),
    howWeKnow: tidyText(section.howWeKnow),
    placeholders: section.placeholders.map(({ phase, words }) => ({
      phase: tidyLine(phase),
      words: tidyLine(words) || usualPlaceholder,
    })),
  };
}

// a heading goes before the one whose position it takes; that one and those after it move on as far as they must
function makeRoom(
  snapshot: Snapshot,
  section: Section,
  current: Section | undefined,
): readonly Edit<'section'>[] {
  if (current?.order === section.order && current.parent === section.parent) return [];
  let last = section.order;
  return [...snapshot.sections.values()]
    .filter((one) => one.parent === section.parent && one.key !== section.key && one.order >= section.order)
    .sort((a, b) => a.order - b.order || compareRefs(a.key, b.key))
    .flatMap((one) => {
      const order = Math.max(one.order, last + 1);
      last = order;
      return order === one.order
        ? []
        : [{ kind: 'edit', noun: 'section', key: one.key, before: one, set: { order } }];
    });
}

function addition(section: Section): Write {
  return { kind: 'add', noun: 'section', value: { ...section, row: null, importId: null } };
}
