/** A text made ready to be compared with many: where in it each UTF-16 unit stands, 32 places to a number. */
export type Places = {
  readonly text: string;
  readonly words: number;
  readonly byUnit: ReadonlyMap<number, Uint32Array>;
};

/** Makes a text ready. */
export function placesOf(text: string): Places {
  const words = (text.length + 31) >>> 5;
  const byUnit = new Map<number, Uint32Array>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = byUnit.get(unit);
    const places = known ?? new Uint32Array(words);
    if (known === undefined) byUnit.set(unit, places);
    places[at >>> 5] = (places[at >>> 5] ?? 0) | (1 << (at & 31));
  }
  return { text, words, byUnit };
}

/**
 * How many UTF-16 units two texts have in common in the same order: the length of their longest common subsequence, 32 places
 * of the first at a time (Hyyrö 2004, 'Bit-parallel LCS-length computation revisited').
 */
export function lettersShared({ text, words, byUnit }: Places, other: string): number {
  const rest = new Uint32Array(words).fill(0xffffffff);
  for (let at = 0; at < other.length; at += 1) {
    const places = byUnit.get(other.charCodeAt(at));
    if (places === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const before = rest[word] ?? 0;
      const here = places[word] ?? 0;
      const sum = before + ((before & here) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      rest[word] = sum | (before & ~here);
    }
  }
  let shared = 0;
  for (let at = 0; at < text.length; at += 1)
    if (((rest[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) shared += 1;
  return shared;
}
