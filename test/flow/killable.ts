import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';

import { type Front, startTrial, type Trial } from '#trial/server.ts';

import { quietly, withStorage } from '../browser/launch.ts';
import { ensureBuilt } from '../browser/built.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { folderWithSample } from '../browser/sample-file.ts';
import { usualNow } from '../browser/trial-page.ts';

/**
 * A Chromium with a profile on the disk, to be killed as a crash or the power switch would, and a trial that knows the
 * moments of what it does: each write to IndexedDB before and after, each request before it is carried out, and after it
 * was, when only the answer is missing. The page stands still at a moment until it is let go, so the kill hits it exactly.
 */
export type Killable = {
  readonly trial: Trial;
  /** Kills the browser at the n-th moment from now on; 0 never. Forgets the moments so far. */
  arm(moment: number): void;
  /** The moments since it was armed, in order. */
  moments(): readonly Moment[];
  /** Starts the browser with the same profile, if it is not running, and opens the simulator for somebody. */
  open(email: string, subPage: string): Promise<Tab>;
  /** Does something in the browser. True when it was killed meanwhile; rejects for any other failure. */
  isKilledDuring(work: () => Promise<unknown>): Promise<boolean>;
  close(): Promise<void>;
};

/** A header that keeps a test's own requests from being moments. */
export const unseen = 'x-one-plan-test';

/** What was about to happen, or had just happened; `text` is what is written. */
export type Moment = { readonly what: string; readonly text: string };

type Tab = { readonly page: Page; readonly tab: FrameLocator };

type Running = {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly ended: Promise<void>;
};

/** Starts the trial with the sample plan, and a profile with nothing in it. */
export async function openKillable(): Promise<Killable> {
  ensureBuilt();
  const profile = mkdtempSync(join(tmpdir(), 'one-plan-profile-'));
  const dataDir = await folderWithSample(usualNow);
  let running: Running | null = null;
  let wasKilled = false;
  let armed = 0;
  let moments: Moment[] = [];
  const reach = (what: string, text = ''): boolean => {
    moments.push({ what, text });
    if (moments.length !== armed || running === null) return false;
    wasKilled = true;
    kill(running.child);
    return true;
  };
  const begun = Date.now();
  const trial = await startTrial({
    port: 0,
    dataDir,
    log: console.error,
    now: () => new Date(usualNow.getTime() + Date.now() - begun),
    front: async () => frontFor(reach),
  });
  const started = async (): Promise<Running> => {
    running ??= await start(profile);
    return running;
  };
  return {
    trial,
    arm: (moment) => {
      armed = moment;
      moments = [];
      wasKilled = false;
    },
    moments: () => moments,
    open: async (email, subPage) => {
      const { context } = await started();
      const [page = await context.newPage()] = context.pages();
      await page.goto(`${trial.origin}/?${new URLSearchParams({ person: email, subPage }).toString()}`);
      return { page, tab: page.frameLocator('iframe[name="one-plan"]') };
    },
    isKilledDuring: async (work) => {
      try {
        await work();
      } catch (error) {
        if (!wasKilled) throw error;
      }
      armed = 0;
      if (!wasKilled) return false;
      await running?.ended;
      await running?.browser.close();
      running = null;
      return true;
    },
    close: async () => {
      if (running !== null) {
        kill(running.child);
        await running.ended;
        await running.browser.close();
      }
      await trial.close();
      for (const folder of [profile, dataDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(profile: string): Promise<Running> {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found: run npm test, or set CHROME_PATH.');
  const words = [...quietly, withStorage, `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
  const child = spawn(path, [...words, 'about:blank'], {
    // a group of its own, so that all its processes end at once
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressIn(child));
  const [context = await browser.newContext()] = browser.contexts();
  context.setDefaultTimeout(20_000);
  await context.clock.install({ time: usualNow });
  await context.addInitScript(tellMoments);
  return { child, browser, context, ended };
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  const isRunning = exitCode === null && signalCode === null;
  if (pid !== undefined && isRunning) process.kill(-pid, 'SIGKILL');
}

async function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`Chromium ended at once: ${said}`)));
  });
}

function frontFor(reach: (what: string, text?: string) => boolean): Front {
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/moment') {
      // a page that is to die is not answered
      if (!reach(url.searchParams.get('what') ?? '', url.searchParams.get('text') ?? ''))
        response.writeHead(204).end();
      return;
    }
    if (!url.pathname.startsWith('/v1.0/') || request.headers[unseen] !== undefined) {
      next();
      return;
    }
    if (reach(`${request.method ?? ''} asked`)) return;
    const end = response.end.bind(response);
    // the signatures of end differ only in what may be left out
    response.end = ((...words: Parameters<typeof end>) =>
      reach(`${request.method ?? ''} carried out`) ? response.destroy() : end(...words)) as typeof end;
    next();
  };
  return { handle, close: async () => Promise.resolve() };
}

// runs in every frame: tells of writes to the outbox and the drafts, and waits each time until the trial has answered
function tellMoments(): void {
  const tell = (what: string, text: string) => {
    const request = new XMLHttpRequest();
    request.open('GET', `/moment?${new URLSearchParams({ what, text }).toString()}`, false);
    request.send();
  };
  const textOf = (value: unknown): string => {
    // a draft, as the store keeps it; entries of the outbox are none, and a removal has no value
    const draft = value as { entry?: { activity?: string } } | null;
    return draft?.entry?.activity ?? '';
  };
  const watched = new WeakSet<IDBTransaction>();
  const watch = (store: IDBObjectStore, what: string, value: unknown) => {
    if (store.name !== 'outbox' && store.name !== 'drafts') return;
    const text = textOf(value);
    tell(`${what} ${store.name}`, text);
    if (watched.has(store.transaction)) return;
    watched.add(store.transaction);
    store.transaction.addEventListener('complete', () => tell(`kept after ${what} ${store.name}`, text));
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    watch(this, 'put', value);
    return put.call(this, value, key);
  };
  IDBObjectStore.prototype.delete = function (key: IDBValidKey | IDBKeyRange) {
    watch(this, 'delete', null);
    return remove.call(this, key);
  };
}
