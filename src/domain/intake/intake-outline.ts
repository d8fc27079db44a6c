import { kept, oneLine, plain } from './intake-grid.ts';
import { numberOf, parentKey, stacked, type Heading } from './intake-heading.ts';
import type { Report } from './intake-issue.ts';
import type { NamedSheet } from './intake-sheet-name.ts';
import { sameFigures, sharedWords, stemsOf } from '#domain/same-words.ts';
import { blankSection, type Section } from '#domain/section.ts';

/** Headings of the plan together with those that an import would add. */
export type Outline = {
  /** How the actions of one sheet find their headings; doubts go to its report. */
  readonly on: (sheet: NamedSheet, report: Report) => Place;
  /** The proposed headings that these actions need, parents before children; reports each of them. */
  readonly addedFor: (sections: Iterable<string>) => readonly Section[];
};

/** The key of the heading an action stands under: known, or proposed now. `ref` is '' for one without a reference. */
export type Place = (priority: Heading | null, section: Heading | null, ref: string) => string;

type Proposal = {
  readonly section: Section;
  readonly cell: string;
  readonly isGuess: boolean;
  readonly report: Report;
};

/** The longest title of a heading, in characters. */
const longestTitle = 255;

/**
 * Starts from the headings of the plan. What a sheet is called is the outermost heading of its actions that have no other
 * and whose references lead nowhere, and of sections that are numbered as parts of it.
 */
export function createOutline(existing: ReadonlyMap<string, Section>, importId: string): Outline {
  const all = new Map(existing);
  const proposals = new Map<string, Proposal>();
  const resolved = new Map<string, string>();
  const bySheet = new Map<string, NamedSheet>();
  let order = Math.max(0, ...[...existing.values()].map((section) => section.order));

  const add = (
    key: string,
    title: string,
    parent: string | null,
    { cell, isGuess, report }: Omit<Proposal, 'section'>,
  ): string => {
    order += 1;
    const section: Section = {
      ...blankSection(key, oneLine(title).slice(0, longestTitle), parent, order),
      importId,
    };
    all.set(key, section);
    proposals.set(key, { section, cell, isGuess, report });
    return key;
  };
  const titled = (title: string, parent: string | null, isCut = false): string | null => {
    const found = [...all.values()].filter((section) => isTitle(title, section.title, isCut));
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

  // headings of the file whose numbers are those of something else, and what stands below them
  const own = new Set<string>();
  const addOwn = (title: string, parent: string | null, cell: string, report: Report): string => {
    const key =
      titled(title, parent) ?? add(freeKey(parent), title, parent, { cell, isGuess: false, report });
    own.add(key);
    return key;
  };
  // a heading of the plan with a word more or less
  const retitled = (title: string, parent: string | null): Section | null => {
    const found = [...existing.values()].filter(
      (section) =>
        (parent === null || section.parent === parent) &&
        sameFigures(section.title, title) &&
        wordsShared(section.title, title) >= 0.8,
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  };

  const keyed = (
    key: string,
    title: string,
    heading: Heading,
    parent: string | null,
    report: Report,
  ): string => {
    if (parent !== null && own.has(parent) && title !== '')
      return addOwn(title, parent, heading.cell, report);
    const known = all.get(key);
    if (known === undefined) {
      const above = parentKey(key);
      // a sheet that is called 'Priority 1' and no more
      const words = title || (heading.cell === '' ? heading.text : `Section ${key}`);
      const under = parent ?? (above !== null && all.has(above) ? above : null);
      return add(key, words, under, { cell: heading.cell, isGuess: false, report });
    }
    if (title === '' || isTitle(title, known.title, isCutShort(heading))) return key;
    // sections that count from 1 inside each priority
    if (parent !== null && !key.includes('.'))
      return keyed(`${parent}.${key}`, title, heading, parent, report);
    if (wordsShared(title, known.title) < 0.5)
      return addOwn(title, parent ?? known.parent, heading.cell, report);
    report('check', heading.cell, 'section-title-differs', { key, title: known.title, written: title });
    return key;
  };
  const resolve = (
    heading: Heading,
    parent: string | null,
    isPriority: boolean,
    ref: string,
    report: Report,
  ): string => {
    const id = `${String(isPriority)}|${parent ?? ''}|${plain(heading.text)}`;
    const already = resolved.get(id);
    if (already !== undefined) return already;
    const { key, title } = numberOf(heading.text);
    const named = (): string => {
      const known = titled(title, parent, isCutShort(heading));
      if (known !== null) return known;
      const { cell } = heading;
      const like = retitled(title, parent);
      if (like === null)
        return add(fromRef(ref, parent, isPriority) ?? freeKey(parent), title, parent, {
          cell,
          isGuess: false,
          report,
        });
      report('check', cell, 'section-title-differs', { key: like.key, title: like.title, written: title });
      return like.key;
    };
    const found = key === null ? named() : keyed(key, title, heading, parent, report);
    resolved.set(id, found);
    return found;
  };
  const underRef = (ref: string, above: string | null): string | null => {
    for (let key = parentKey(ref); key !== null; key = parentKey(key))
      if (all.has(key) && (above === null || all.get(key)?.parent === above)) return key;
    return null;
  };

  return {
    on: (sheet, report) => {
      const ofSheet = (heading: Heading, ref: string): string => {
        const isNew = proposals.size;
        const key = resolve(heading, null, true, ref, report);
        if (proposals.size > isNew) bySheet.set(key, sheet);
        return key;
      };
      // a heading that only another sheet's name made is none for the actions of this one
      const known = (ref: string): string | null => {
        const key = underRef(ref, null);
        const maker = key === null ? undefined : bySheet.get(key);
        return maker === undefined || maker === sheet || sheet.heading === null ? key : null;
      };
      return (priority, section, ref) => {
        const outer = priority ?? (section === null ? null : outermost(sheet, section));
        const above =
          outer === null
            ? null
            : outer === sheet.heading
              ? ofSheet(outer, ref)
              : resolve(outer, null, true, ref, report);
        if (section !== null) return resolve(section, above, false, ref, report);
        const below = above === null ? known(ref) : underRef(ref, above);
        if (below !== null || above !== null) return below ?? above ?? '';
        if (sheet.heading !== null) return ofSheet(sheet.heading, ref);
        const key = parentKey(ref);
        const guess = { cell: '', isGuess: true, report };
        if (key !== null) return add(key, `Section ${key}`, underRef(key, null), guess);
        return titled(sheet.name, null) ?? add(freeKey(null), sheet.name, null, guess);
      };
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
        .map(({ section, cell, isGuess, report }) => {
          const { key, title } = section;
          report('check', cell, isGuess ? 'section-from-ref' : 'section-new', { key, title: kept(title) });
          return section;
        });
    },
  };
}

// what the sheet is called, where a section is a part of it by their numbers or the sheet calls itself a priority
function outermost({ heading }: NamedSheet, section: Heading): Heading | null {
  if (heading === null) return null;
  const [above, own] = [numberOf(heading.text), numberOf(section.text)];
  if (plain(above.title || heading.text) === plain(own.title || section.text)) return null;
  const isBelow = stacked([heading], section, false).length > 1;
  return isBelow || (above.key !== null && own.key === null) ? heading : null;
}

// the name of a sheet ends after 31 letters
function isCutShort({ cell, text }: Heading): boolean {
  return cell === '' && text.length >= 31;
}

function isTitle(written: string, title: string, isCut: boolean): boolean {
  const [own, known] = [plain(written), plain(title)];
  return own === known || (isCut && known.startsWith(own));
}

// how much two titles share of the words that say something
function wordsShared(a: string, b: string): number {
  const [own, other] = [a, b].map((title) =>
    stemsOf(plain(title).replaceAll(/\b(?:a|an|and|at|for|in|of|on|our|the|to|with)\b/g, ' ')),
  );
  return sharedWords(own ?? new Set(), other ?? new Set());
}
