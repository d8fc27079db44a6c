import type { Stored } from './row.ts';

/** A stated absence under a heading: 'No new actions' for a phase. It counts as no action. */
export type Placeholder = { readonly phase: string; readonly words: string };

/** A heading of the plan: a priority (no parent) or a section under one. */
export type Section = Stored & {
  /** Text number as printed, such as '2' or '2.3'. Unique; actions refer to it. */
  readonly key: string;
  readonly title: string;
  readonly parent: string | null;
  /** Position among all headings, lowest first. */
  readonly order: number;
  /** 'What we want to achieve', above the actions. */
  readonly aim: string;
  /** 'How we will know'. */
  readonly howWeKnow: string;
  /** Key of the person who answers for it. */
  readonly accountable: string | null;
  readonly placeholders: readonly Placeholder[];
  readonly importId: string | null;
};

/** A heading of which only its number and title are known. */
export function blankSection(key: string, title: string, parent: string | null, order: number): Section {
  return {
    row: null,
    key,
    title,
    parent,
    order,
    aim: '',
    howWeKnow: '',
    accountable: null,
    placeholders: [],
    importId: null,
  };
}

/** A heading with its depth in the plan: 0 for a priority. */
export type Heading = { readonly section: Section; readonly level: number };

/** Every heading of the plan once, each before those under it, in order. One whose parents lead nowhere has level 0. */
export function headingsOf(sections: Iterable<Section>): readonly Heading[] {
  const all = [...sections].sort((a, b) => a.order - b.order || compareRefs(a.key, b.key));
  const byKey = new Map(all.map((section) => [section.key, section]));
  const under = new Map<string | null, Section[]>();
  for (const section of all) {
    const parent = topOf(section, byKey) === section ? null : section.parent;
    const already = under.get(parent);
    if (already) already.push(section);
    else under.set(parent, [section]);
  }
  const below = (parent: string | null, level: number): readonly Heading[] =>
    (under.get(parent) ?? []).flatMap((section) => [{ section, level }, ...below(section.key, level + 1)]);
  return below(null, 0);
}

/**
 * A priority with every heading under it, whatever its depth, in order. A priority without any holds actions itself, and
 * one with some may.
 */
export type Priority = { readonly priority: Section; readonly sections: readonly Section[] };

/** The headings by their priority, in order; deeper ones follow the heading above them. None is left out. */
export function outlineOf(sections: Iterable<Section>): readonly Priority[] {
  const outline: { priority: Section; sections: Section[] }[] = [];
  for (const { section, level } of headingsOf(sections)) {
    if (level === 0) outline.push({ priority: section, sections: [] });
    else outline.at(-1)?.sections.push(section);
  }
  return outline;
}

/** The headings above each heading by its key, from its priority to itself. */
export function pathsOf(sections: Iterable<Section>): ReadonlyMap<string, readonly Section[]> {
  const paths = new Map<string, readonly Section[]>();
  let path: readonly Section[] = [];
  for (const { section, level } of headingsOf(sections)) {
    path = [...path.slice(0, level), section];
    paths.set(section.key, path);
  }
  return paths;
}

/** True where one of the headings is that one or stands below it: what is of a section is one of its priority as well. */
export function isUnder(
  sections: ReadonlyMap<string, Section>,
  headings: readonly string[],
  top: string,
): boolean {
  return headings.some((key) => {
    const seen = new Set<string>();
    for (let at: string | null = key; at !== null && !seen.has(at);) {
      if (at === top) return true;
      seen.add(at);
      at = sections.get(at)?.parent ?? null;
    }
    return false;
  });
}

/** Orders text numbers as people do: '1.2' before '1.10', numbers before words. */
export function compareRefs(a: string, b: string): number {
  return refOrder.compare(a, b);
}

// a heading that stands under itself by way of others, a mistake in the list, stands for itself
function topOf(section: Section, byKey: ReadonlyMap<string, Section>): Section {
  const seen = new Set([section]);
  for (let at = section; ;) {
    const parent = at.parent === null ? undefined : byKey.get(at.parent);
    if (parent === undefined) return at;
    if (seen.has(parent)) return section;
    seen.add(parent);
    at = parent;
  }
}

const refOrder = new Intl.Collator('en-GB', { numeric: true });
