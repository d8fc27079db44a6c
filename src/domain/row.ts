import type { Instant } from './date.ts';

/** Who wrote a row, as the library signed it. A deleted account has a name only. */
export type Signature = {
  readonly name: string;
  readonly email: string | null;
  readonly objectId: string | null;
};

/** What the library knows of a stored row: its id there, the tag of this very version, and who wrote it when. */
export type Row = {
  readonly id: string;
  readonly etag: string;
  readonly createdAt: Instant;
  readonly createdBy: Signature;
  readonly modifiedAt: Instant;
  readonly modifiedBy: Signature;
};

/** A record as it is stored; `row` is null until the library has it. */
export type Stored = { readonly row: Row | null };
