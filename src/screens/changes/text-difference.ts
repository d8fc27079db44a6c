/** A stretch of words that both texts have, or only the earlier, or only the later one. */
export type Run = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond so many comparisons of words the middle of two texts is shown as exchanged as a whole. */
const mostComparisons = 4_000_000;

/**
 * What was taken out of a text and put in, word by word and with the spaces between, in reading order; a removal stands
 * before the addition in its place. Together the runs without the added ones are `before`, without the removed ones `after`.
 */
export function differenceOf(before: string, after: string): readonly Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const middle = exchanged(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

// words and the spaces between them, each of its own, so that nothing is lost
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function exchanged(old: readonly string[], now: readonly string[]): readonly Run[] {
  if (old.length * now.length > mostComparisons)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  const width = now.length + 1;
  // length of the longest common sequence of what is left of both, from each pair of places on
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      runs.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return runs;
}

/** Neighbours of a kind as one; a lone space between two exchanged words belongs to both, so that phrases stay whole. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') all.push({ kind: 'removed', text: removed });
    if (added !== '') all.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, run] of runs.entries()) {
    if (run.text === '') continue;
    const next = runs[index + 1];
    const isBridge =
      run.kind === 'same' &&
      /^[^\S\n]+$/.test(run.text) &&
      removed + added !== '' &&
      next !== undefined &&
      next.kind !== 'same';
    if (isBridge) {
      removed += run.text;
      added += run.text;
    } else if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    else {
      flush();
      const last = all.at(-1);
      if (last?.kind === 'same') all[all.length - 1] = { kind: 'same', text: last.text + run.text };
      else all.push(run);
    }
  }
  flush();
  return all;
}
