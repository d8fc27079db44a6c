import { kept, oneLine, plain } from './intake-grid.ts';
import { numberOf, parentKey, type Heading } from './intake-heading.ts';
import type { Report } from './intake-issue.ts';
import { blankSection, type Section } from './section.ts';

/** Headings of the plan together with those that an import would add. */
export type Outline = {
  /** The key of the heading an action stands under: known, or proposed now. */
  readonly place: (priority: Heading | null, section: Heading | null, ref: string) => string;
  /** The proposed headings that these actions need, parents before children; reports each of them. */
  readonly addedFor: (sections: Iterable<string>) => readonly Section[];
};

type Proposal = { readonly section: Section; readonly cell: string; readonly isGuess: boolean };

/** The longest title of a heading, in characters. */
const longestTitle = 255;

/** Starts from the headings of the plan. `fallback` names a heading for actions that have none at all. */
export function createOutline(
  existing: ReadonlyMap<string, Section>,
  importId: string,
  fallback: string,
  report: Report,
): Outline {
  const all = new Map(existing);
  const proposals = new Map<string, Proposal>();
  const resolved = new Map<string, string>();
  let order = Math.max(0, ...[...existing.values()].map((section) => section.order));

  const add = (key: string, title: string, parent: string | null, cell: string, isGuess = false): string => {
    order += 1;
    const section: Section = {
      ...blankSection(key, oneLine(title).slice(0, longestTitle), parent, order),
      importId,
    };
    all.set(key, section);
    proposals.set(key, { section, cell, isGuess });
    return key;
  };
  const titled = (title: string, parent: string | null): string | null => {
    const found = [...all.values()].filter((section) => plain(section.title) === plain(title));
    const best =
      found.find((section) => section.parent === parent) ?? (found.length === 1 ? found[0] : undefined);
    return best?.key ?? null;
  };
  const freeKey = (parent: string | null): string => {
    for (let n = 1; ; n += 1) {
      const key = parent === null ? String(n) : `${parent}.${String(n)}`;
      if (!all.has(key)) return key;
    }
  };
  const fromRef = (ref: string, parent: string | null, isPriority: boolean): string | null => {
    const key = isPriority ? ref.split('.')[0] : parentKey(ref);
    if (key === undefined || key === null || key === ref || all.has(key)) return null;
    return parent === null || key.startsWith(`${parent}.`) ? key : null;
  };

  const keyed = (key: string, title: string, heading: Heading, parent: string | null): string => {
    const known = all.get(key);
    if (known === undefined) {
      const above = parentKey(key);
      return add(
        key,
        title || `Section ${key}`,
        parent ?? (above !== null && all.has(above) ? above : null),
        heading.cell,
      );
    }
    if (title === '' || plain(title) === plain(known.title)) return key;
    // sections that count from 1 inside each priority
    if (parent !== null && !key.includes('.')) return keyed(`${parent}.${key}`, title, heading, parent);
    report('check', heading.cell, 'section-title-differs', { key, title: known.title, written: title });
    return key;
  };
  const resolve = (heading: Heading, parent: string | null, isPriority: boolean, ref: string): string => {
    const id = `${String(isPriority)}|${parent ?? ''}|${plain(heading.text)}`;
    const already = resolved.get(id);
    if (already !== undefined) return already;
    const { key, title } = numberOf(heading.text);
    const found =
      key === null
        ? (titled(title, parent) ??
          add(fromRef(ref, parent, isPriority) ?? freeKey(parent), title, parent, heading.cell))
        : keyed(key, title, heading, parent);
    resolved.set(id, found);
    return found;
  };
  const underRef = (ref: string, above: string | null): string | null => {
    for (let key = parentKey(ref); key !== null; key = parentKey(key))
      if (all.has(key) && (above === null || all.get(key)?.parent === above)) return key;
    return null;
  };

  return {
    place: (priority, section, ref) => {
      const above = priority === null ? null : resolve(priority, null, true, ref);
      if (section !== null) return resolve(section, above, false, ref);
      const below = underRef(ref, above);
      if (below !== null || above !== null) return below ?? above ?? '';
      const key = parentKey(ref);
      if (key !== null) return add(key, `Section ${key}`, underRef(key, null), '', true);
      return titled(fallback, null) ?? add(freeKey(null), fallback, null, '', true);
    },
    addedFor: (sections) => {
      const needed = new Set<string>();
      const need = (key: string) => {
        const proposal = proposals.get(key);
        if (proposal === undefined || needed.has(key)) return;
        if (proposal.section.parent !== null) need(proposal.section.parent);
        needed.add(key);
      };
      for (const key of sections) need(key);
      return [...proposals.values()]
        .filter(({ section }) => needed.has(section.key))
        .map(({ section, cell, isGuess }) => {
          const { key, title } = section;
          report('check', cell, isGuess ? 'section-from-ref' : 'section-new', { key, title: kept(title) });
          return section;
        });
    },
  };
}
