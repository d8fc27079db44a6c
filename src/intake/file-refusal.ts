import type { FileRefusal, FileRefusalCode } from '#domain/intake/intake-file.ts';

/** Thrown inside the reader, from any depth, and turned into its refusal where the reading began. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: FileRefusal;

  constructor(code: FileRefusalCode, facts: FileRefusal['facts'] = {}) {
    super(code);
    this.refusal = { code, facts };
  }
}
