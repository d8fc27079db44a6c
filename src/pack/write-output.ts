import { bulletinOf } from '#domain/pack/bulletin.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { isPublicOutput, type OutputWish } from '#domain/pack/pack-output.ts';
import { packOf } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { scrutinyReportOf } from '#domain/pack/scrutiny-report.ts';
import type { Progress } from './pace.ts';

/**
 * What is wished for, made from a frozen pack and nothing else: the same wish and pack give the same bytes. What may be
 * published is made from the public part alone. Each writer loads when it is needed. Throws the signal's reason when aborted.
 */
export async function writeOutput(
  wish: OutputWish,
  frozen: FrozenPack,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const from = isPublicOutput(wish.kind) ? publicOf(frozen) : frozen;
  switch (wish.kind) {
    case 'workbook': {
      const { writeWorkbook } = await import('./workbook.ts');
      return writeWorkbook(packOf(from), onProgress, signal);
    }
    case 'plain-workbook': {
      const { writePlainWorkbook } = await import('./plain-workbook.ts');
      return writePlainWorkbook(packOf(from), onProgress, signal);
    }
    case 'report': {
      const { writeReport } = await import('#pack/word/word-report.ts');
      return inOneStep(await writeReport(packOf(from), signal), onProgress);
    }
    case 'scrutiny': {
      const { writeScrutiny } = await import('#pack/word/word-scrutiny.ts');
      return inOneStep(
        await writeScrutiny(scrutinyReportOf(from, wish.cover, wish.names), signal),
        onProgress,
      );
    }
    case 'bulletin': {
      const { writeBulletin } = await import('#pack/word/word-bulletin.ts');
      return inOneStep(await writeBulletin(bulletinOf(from), signal), onProgress);
    }
  }
}

// a document is written in one go
function inOneStep<T>(bytes: T, onProgress: Progress): T {
  onProgress(1, 1, 'Ready');
  return bytes;
}
