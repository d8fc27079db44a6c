import type { FileParts } from './guard.ts';
import { attribute } from './scan-cells.ts';

/** The text of a part by the end of its name, in any case; '' when there is none. */
export function partText(parts: FileParts, ending: string): string {
  for (const [name, part] of parts)
    if (`/${name}`.toLowerCase().endsWith(`/${ending.toLowerCase()}`)) return new TextDecoder().decode(part);
  return '';
}

/**
 * The XML of every sheet in the order of their tabs; null for a sheet that holds no cells, such as a chart. Empty when
 * the workbook's table of contents cannot be read.
 */
export function sheetTexts(parts: FileParts): readonly (string | null)[] {
  const name = workbookName(parts);
  const targets = new Map<string, string>();
  for (const [tag] of partText(parts, `_rels/${name}.rels`).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g))
    if (attribute(tag, 'Type').endsWith('/worksheet'))
      targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^(?:\.?\/)?(?:xl\/)?/, ''));
  return [...partText(parts, name).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id'));
    return target === undefined ? null : partText(parts, target);
  });
}

function workbookName(parts: FileParts): string {
  for (const [tag] of partText(parts, '[Content_Types].xml').matchAll(/<(?:\w+:)?Override\s[^<>]*>/g))
    if (attribute(tag, 'ContentType').endsWith('.main+xml'))
      return attribute(tag, 'PartName').replace(/^.*\//, '');
  return 'workbook.xml';
}
