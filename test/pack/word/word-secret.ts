import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { readFrozen } from '#domain/frozen/frozen-text.ts';
import { isPublicPlace, keyPlaces, mapTexts, secret } from '../../domain/pack/public-kit.ts';

/** A pack in which every text that the public must not read says so. */
export function withSecrets(frozen: FrozenPack): FrozenPack {
  let count = 0;
  const map = mapTexts(frozen, ({ at, text }) => {
    if (text === null || isPublicPlace(at)) return text;
    // one key is one person wherever it stands
    if (keyPlaces.test(at)) return `${secret} ${text}`;
    count += 1;
    return `${secret} ${String(count)} ${at}`;
  });
  const marked = readFrozen(JSON.stringify(map));
  const isPublic = new Set(frozen.plan.updates.flatMap((one) => (one.audience === 'public' ? one.id : [])));
  // words of a public highlight are public, whatever the lead's own were
  const highlights = marked.curation.highlights.map((one, index) =>
    one.audience === 'public' && isPublic.has(one.updateId)
      ? { ...one, edited: frozen.curation.highlights[index]?.edited ?? one.edited }
      : one,
  );
  return { ...marked, curation: { ...marked.curation, highlights } };
}
