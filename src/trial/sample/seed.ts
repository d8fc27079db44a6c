/** A number from 0 up to, not including, 1 that is always the same for a text (xmur3 and one round of mulberry32). */
export function fractionOf(text: string): number {
  let hash = hashOf(text) + 0x6d2b79f5;
  hash = Math.imul(hash ^ (hash >>> 15), hash | 1);
  hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
  return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from `low` to `high`, both included, that is always the same for a text. */
export function wholeOf(text: string, low: number, high: number): number {
  return low + Math.floor(fractionOf(text) * (high - low + 1));
}

/** An id in the form of a random UUID (version 4) that is always the same for a text. */
export function guidOf(text: string): string {
  const hex = ['a', 'b', 'c', 'd']
    .map((salt) =>
      hashOf(salt + text)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function hashOf(text: string): number {
  let hash = 1_779_033_703 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return (hash ^ (hash >>> 16)) >>> 0;
}
