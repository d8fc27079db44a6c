import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { OutputWish } from '#domain/pack/pack-output.ts';
import { makeOutput, PackError } from '#pack/make-pack.ts';

/** What the test calls in the page. */
export type PackPage = {
  readonly make: (
    wish: OutputWish,
    frozen: FrozenPack,
  ) => Promise<{
    readonly bytes: readonly number[];
    readonly type: string;
    readonly steps: readonly string[];
  }>;
  readonly cancel: (wish: OutputWish, frozen: FrozenPack) => Promise<string>;
};

const page: PackPage = {
  make: async (wish, frozen) => {
    const steps: string[] = [];
    const file = await makeOutput(wish, frozen, (_, __, what) => steps.push(what)).done;
    return { bytes: [...new Uint8Array(await file.arrayBuffer())], type: file.type, steps };
  },
  cancel: async (wish, frozen) => {
    const job = makeOutput(wish, frozen, () => {
      job.cancel();
    });
    return job.done.then(
      () => 'made',
      (error: unknown) => (error instanceof PackError ? error.kind : String(error)),
    );
  },
};

Object.assign(globalThis, { packPage: page });
