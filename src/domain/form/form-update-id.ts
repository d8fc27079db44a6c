import type { FormField } from './form-layout.ts';
import { seenText } from './returned-cell.ts';
import type { FormEntry } from './update-form.ts';

/**
 * The id of the update that a returned form makes of an action: of the form, the action and what was filled in. The same
 * file taken in again, or saved again by another program, gives the same id; a form filled in anew gives another.
 */
export function formUpdateId(formId: string, ref: string, given: Partial<FormEntry>): string {
  const said = Object.entries(given)
    .map(([field, value]): readonly [FormField, string] => [
      // the fields of an entry are those of the form
      field as FormField,
      seenText(value ?? ''),
    ])
    .sort(([a], [b]) => a.localeCompare(b));
  return `${formId}.${ref}.${fingerprint(JSON.stringify(said))}`;
}

// tells what was filled in from what else might have been; two sums of the FNV-1a kind (RFC 9923), not for keeping secrets
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
