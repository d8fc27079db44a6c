import type { Pack } from '#domain/pack.ts';
import { makePack, PackError } from '#pack/make-pack.ts';

/** What the test calls in the page. */
export type PackPage = {
  readonly make: (
    pack: Pack,
  ) => Promise<{ readonly bytes: readonly number[]; readonly steps: readonly string[] }>;
  readonly cancel: (pack: Pack) => Promise<string>;
};

const page: PackPage = {
  make: async (pack) => {
    const steps: string[] = [];
    const file = await makePack(pack, (_, __, what) => steps.push(what)).done;
    return { bytes: [...new Uint8Array(await file.arrayBuffer())], steps };
  },
  cancel: async (pack) => {
    const job = makePack(pack, () => {
      job.cancel();
    });
    return job.done.then(
      () => 'made',
      (error: unknown) => (error instanceof PackError ? error.kind : String(error)),
    );
  },
};

Object.assign(globalThis, { packPage: page });
