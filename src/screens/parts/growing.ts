import { useCallback, useState } from 'react';

/** Rows drawn at once: long lists grow by so many when their end comes near, so that 5,000 open as fast as 100. */
const rowStep = 100;

/**
 * How many rows of a long list to draw: at first as many as hold row `reach`, then a step more with each `grow`. Another
 * `view` begins with one step again.
 */
export function useGrowing(
  total: number,
  reach: number,
  view: string,
): { readonly shown: number; readonly grow: () => void } {
  const [drawn, setDrawn] = useState(() => ({ view, steps: Math.max(1, Math.ceil((reach + 1) / rowStep)) }));
  if (drawn.view !== view) setDrawn({ view, steps: 1 });
  const grow = useCallback(() => setDrawn((now) => ({ ...now, steps: now.steps + 1 })), []);
  return { shown: Math.min(total, drawn.steps * rowStep), grow };
}
