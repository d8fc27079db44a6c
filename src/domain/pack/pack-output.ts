import type { CivilDate } from '#domain/date.ts';

/** What can be made of a frozen pack: for the board, and from the same updates for everybody. */
export type OutputKind = 'workbook' | 'report' | 'plain-workbook' | 'scrutiny' | 'bulletin';

/** In the order in which people choose them. */
export const outputKinds: readonly OutputKind[] = [
  'workbook',
  'report',
  'plain-workbook',
  'scrutiny',
  'bulletin',
];

/** True for what may be published: it is made of public texts only. */
export function isPublicOutput(kind: OutputKind): boolean {
  return kind === 'plain-workbook' || kind === 'scrutiny' || kind === 'bulletin';
}

/** What a scrutiny committee is asked to do with a report. */
export type Purpose = 'information' | 'discussion' | 'decision';

/** In the order in which people choose from them. */
export const purposes: readonly Purpose[] = ['information', 'discussion', 'decision'];

/** The cover of a report to a scrutiny committee; all of it is published. '' where there is nothing to say. */
export type CoverSheet = {
  readonly committee: string;
  readonly meetingOn: CivilDate | null;
  readonly title: string;
  readonly author: string;
  readonly contact: string;
  readonly purposes: readonly Purpose[];
  readonly whyHere: string;
  readonly recommendations: string;
  /** Which bodies considered it before. */
  readonly consideredBy: string;
  readonly publicVoice: string;
  readonly benefit: string;
};

/** What is to be made. With `names`, a scrutiny report names the posts of the leads. */
export type OutputWish =
  | { readonly kind: Exclude<OutputKind, 'scrutiny'> }
  | { readonly kind: 'scrutiny'; readonly cover: CoverSheet; readonly names: boolean };
