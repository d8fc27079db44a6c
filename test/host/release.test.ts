import { expect, test } from 'vitest';
import { checkRelease, createReleaseWatch, releaseOfPage } from '#host/release.ts';
import { withMark } from '#hosting/site-files.ts';

const running = { version: '1.0.0', build: 'aaaa11112222' };
const other = { version: '1.0.1', build: 'bbbb33334444' };

/** A watch over a site whose version.json the test sets, on a clock the test moves. */
function watched(own: typeof running | null = running) {
  let at = Date.parse('2026-11-22T09:00:00Z');
  let nReads = 0;
  const site = { has: running as unknown };
  const watch = createReleaseWatch({
    running: own,
    read: async () => {
      nReads += 1;
      if (site.has instanceof Error) throw site.has;
      return site.has;
    },
    now: () => new Date(at),
  });
  return {
    watch,
    site,
    reads: () => nReads,
    wait: (minutes: number) => {
      at += minutes * 60_000;
    },
  };
}

// of a page only its marks matter here
function pageOf(text: string): Pick<Document, 'querySelector'> {
  const querySelector = (selector: string): Element | null => {
    const [, name = ''] = /^meta\[name="(.+)"\]$/.exec(selector) ?? [];
    const [, content] = new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(text) ?? [];
    // as much of an element as is asked for
    return content === undefined ? null : ({ getAttribute: () => content } as unknown as Element);
  };
  return { querySelector };
}

test('knows the release of the page from the mark the build put there', () => {
  const page = '<html><head></head></html>';
  expect(releaseOfPage(pageOf(withMark(page, running)))).toEqual(running);
  expect(releaseOfPage(pageOf(page))).toBe(null);
});

test.for<[string, unknown]>([
  ['a page instead of a file', '<!doctype html>'],
  ['nothing', null],
  ['a list', [running]],
  ['no build', { version: '1.0.0' }],
  ['an empty build', { version: '1.0.0', build: '' }],
  ['a number', { version: 1, build: 2 }],
])('takes %s for no release', ([, raw]) => {
  expect(checkRelease(raw)).toBe(null);
});

test('takes what the build writes', () => {
  expect(checkRelease(structuredClone(other))).toEqual(other);
});

test('tells once that the site has another release, and asks no more', async () => {
  const { watch, site, wait, reads } = watched();
  let nTold = 0;
  watch.subscribe(() => (nTold += 1));
  site.has = other;
  wait(10);
  await watch.look();
  expect([watch.getNewer(), nTold]).toEqual([other, 1]);
  wait(60);
  await watch.look();
  await watch.lookNow();
  expect([nTold, reads()]).toEqual([1, 1]);
});

test('looks at most once in ten minutes, counted from the opening of the page', async () => {
  const { watch, wait, reads } = watched();
  await watch.look();
  wait(9);
  await watch.look();
  expect(reads()).toBe(0);
  wait(1);
  await Promise.all([watch.look(), watch.look()]);
  expect(reads()).toBe(1);
  wait(9);
  await watch.look();
  expect(reads()).toBe(1);
  wait(1);
  await watch.look();
  expect(reads()).toBe(2);
  expect(watch.getNewer()).toBe(null);
});

test('looks at once where something has failed', async () => {
  const { watch, site, reads } = watched();
  site.has = other;
  await watch.lookNow();
  expect([reads(), watch.getNewer()]).toEqual([1, other]);
});

test('the same build under another version is no news, and the other way round is', async () => {
  const same = watched();
  same.site.has = { ...running, version: '2.0.0' };
  await same.watch.lookNow();
  expect(same.watch.getNewer()).toBe(null);
  const rebuilt = watched();
  rebuilt.site.has = { ...running, build: 'cccc55556666' };
  await rebuilt.watch.lookNow();
  expect(rebuilt.watch.getNewer()?.build).toBe('cccc55556666');
});

test.for<[string, unknown]>([
  ['there is no network', new TypeError('Failed to fetch')],
  ['the host answers with a page', '<!doctype html>'],
])('finds nothing and goes on when %s', async ([, answer]) => {
  const { watch, site, wait } = watched();
  site.has = answer;
  await watch.lookNow();
  expect(watch.getNewer()).toBe(null);
  site.has = other;
  wait(10);
  await watch.look();
  expect(watch.getNewer()).toEqual(other);
});

test('does not look at all from a page without a mark', async () => {
  const { watch, wait, reads } = watched(null);
  wait(60);
  await watch.look();
  await watch.lookNow();
  expect(reads()).toBe(0);
});

test('tells nobody who has left', async () => {
  const { watch, site } = watched();
  const leave = watch.subscribe(() => {
    throw new Error('told');
  });
  leave();
  site.has = other;
  await watch.lookNow();
  expect(watch.getNewer()).toEqual(other);
});
