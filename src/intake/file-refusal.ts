/** Why a file cannot be read. Nothing is written when there is one; the wording belongs to the screens. */
export type FileRefusalCode =
  | 'empty'
  | 'too-big'
  | 'old-excel'
  | 'password'
  | 'binary-workbook'
  | 'not-excel'
  | 'not-workbook'
  | 'damaged'
  | 'too-big-inside'
  | 'no-sheets'
  | 'unreadable'
  | 'took-too-long'
  | 'cancelled';

/** A file that was turned away; `facts` fill the sentence. Sizes are in bytes. */
export type FileRefusal = {
  readonly code: FileRefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Thrown inside the reader, from any depth, and turned into its refusal where the reading began. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: FileRefusal;

  constructor(code: FileRefusalCode, facts: FileRefusal['facts'] = {}) {
    super(code);
    this.refusal = { code, facts };
  }
}
