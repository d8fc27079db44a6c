/** A stretch of a text, from its first character until before `end`. */
export type Span = { readonly start: number; readonly end: number };

// every letter but I, O and S, which are too easily taken for digits
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * True for a Unique Pupil Number with the right check letter: a letter, then 12 digits, or 11 and a letter where it is a
 * temporary one. The characters count 2 to 13 times their value, modulo 23 (DfE, UPN guide).
 */
export function isUpn(text: string): boolean {
  const [first = '', ...rest] = text.toUpperCase();
  if (!/^\d{11}[\dA-HJ-NP-RT-Z]$/.test(rest.join(''))) return false;
  const sum = rest.reduce((total, one, at) => total + (at + 2) * valueOf(one), 0);
  return checkLetters[sum % 23] === first;
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : checkLetters.indexOf(character);
}

/**
 * True for an NHS number with the right check digit: nine digits that count 10 to 2 times, modulo 11 (NHS Data Model and
 * Dictionary, NHS NUMBER). Takes the digits with or without what parts them.
 */
export function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + (10 - at) * digit, 0);
  const check = (11 - (sum % 11)) % 11;
  // 10 is no digit: such numbers are not issued
  return digits[9] === check;
}

/** What has the shape of a Unique Pupil Number, whether or not its letter is right. */
export function upnShapes(text: string): readonly Span[] {
  return spansOf(text, /(?<![\p{L}\p{N}])[A-Z]\d{11}[\dA-Z](?![\p{L}\p{N}])/giu);
}

/** NHS numbers with the right check digit, written in one or parted as 3, 3 and 4 digits. */
export function nhsNumbers(text: string): readonly Span[] {
  return spansOf(text, /(?<!\d|\d-)\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/g).filter(({ start, end }) =>
    isNhsNumber(text.slice(start, end)),
  );
}

/** Numbers of British mobile telephones: a person's own, where an office has a landline. */
export function mobileNumbers(text: string): readonly Span[] {
  return spansOf(text, /(?<!\d)(?:(?:\+|00)44[ \u00a0]?(?:\(0\)[ \u00a0]?)?|0)7(?:[ \u00a0-]?\d){9}(?!\d)/g);
}

/** E-mail addresses at the providers where people have their own. */
export function privateAddresses(text: string): readonly Span[] {
  return spansOf(
    text,
    /(?<![\w.+'-])[\w.+'-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|btinternet|sky|talktalk|virginmedia|ntlworld|tiscali|blueyonder)\.[a-z]{2,3}(?:\.[a-z]{2})?(?![\w-])/gi,
  );
}

/** Where a pattern, a global one, matches. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
