import {
  AlignmentType,
  convertMillimetersToTwip,
  LevelFormat,
  LineRuleType,
  type IPropertiesOptions,
} from 'docx';

type Styles = NonNullable<IPropertiesOptions['styles']>;
type ParagraphStyles = NonNullable<Styles['paragraphStyles']>;
type Numbering = NonNullable<IPropertiesOptions['numbering']>;

/** Ids of the styles that are not Word's own names for headings. */
export const styleIds = {
  lead: 'Lead',
  note: 'SmallPrint',
  fact: 'Fact',
  listBullet: 'ListBullet',
  listNumber: 'ListNumber',
  listContinue: 'ListContinue',
  cellText: 'TableText',
  cellHeader: 'TableHeading',
  cellBullet: 'TableBullet',
  caption: 'Caption',
} as const;

/** Colours of the text: ink on white has a contrast of at least 7 to 1, white on the header at least 4.5 to 1. */
export const inks = { text: '1F1F1F', heading: '1F3A5F', quiet: '44546A', line: 'BFBFBF' } as const;

/** Fill of header rows, with white text, and of a row that sums up. */
export const fills = { header: '1F3A5F', total: 'E6ECF3' } as const;

const font = 'Arial';

/** Every style of a document. `size` is that of its text, in points. */
export function stylesOf(size: number): Styles {
  const run = (points: number, ink: string, bold = false) => ({
    font,
    size: points * 2,
    color: ink,
    bold,
    italics: false,
  });
  const heading = (points: number, before: number) => ({
    run: run(points, inks.heading, true),
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 60 } },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: size * 2,
          color: inks.text,
          // spelling is checked in the language of the plan
          language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 80, line: 259, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: run(20, inks.heading, true),
        paragraph: { keepNext: true, spacing: { before: 0, after: 60 } },
      },
      heading1: heading(size === 12 ? 15 : 14, size === 12 ? 200 : 160),
      heading2: heading(size === 12 ? 12.5 : 10.5, 120),
      heading3: heading(size, 100),
      caption: {
        run: run(9.5, inks.text, true),
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 100, after: 60 } },
      },
      hyperlink: { run: { color: '0B4F9E', underline: { type: 'single' } } },
    },
    paragraphStyles: ownStyles(size, run),
  };
}

/** The numbering of every list: bullets of the page and of a table, and numbers that begin anew in each list. */
export const numbering: Numbering = {
  config: [
    { reference: 'bullets', levels: [bulletLevel(indent(357))] },
    { reference: 'cell-bullets', levels: [bulletLevel(indent(200))] },
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          start: 1,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: indent(425) } },
        },
      ],
    },
  ],
};

/** Space left of the value beside a label, in twentieths of a point. */
export const factIndent = 2200;

/** Margins of an A4 page, in twentieths of a point. */
export const margins = {
  top: convertMillimetersToTwip(18),
  bottom: convertMillimetersToTwip(16),
  left: 964,
  right: 964,
  header: convertMillimetersToTwip(9),
  footer: convertMillimetersToTwip(8),
} as const;

function ownStyles(
  size: number,
  run: (points: number, ink: string, bold?: boolean) => object,
): ParagraphStyles {
  const own = (
    id: string,
    name: string,
    look: Pick<ParagraphStyles[number], 'run' | 'paragraph'>,
    basedOn = 'Normal',
  ) => ({ id, name, basedOn, next: 'Normal', quickFormat: true, ...look });
  const small = size === 12 ? 10.5 : 9;
  return [
    own('Subtitle', 'Subtitle', {
      run: run(13, inks.quiet),
      paragraph: { keepNext: true, spacing: { after: 120 } },
    }),
    own(styleIds.lead, 'Lead', {
      run: run(size + 1, inks.heading, true),
      paragraph: {
        spacing: { before: 120, after: 120 },
        indent: { left: 142 },
        border: { left: { style: 'single', size: 24, color: inks.heading, space: 8 } },
      },
    }),
    own(styleIds.note, 'Small print', {
      run: run(9, inks.quiet),
      paragraph: { spacing: { after: 30 } },
    }),
    own(styleIds.fact, 'Fact', {
      paragraph: {
        spacing: { after: 40 },
        indent: { left: factIndent, hanging: factIndent },
      },
    }),
    own('Header', 'header', { run: run(10, inks.text), paragraph: { spacing: { after: 0 } } }),
    own('Footer', 'footer', { run: run(9, inks.quiet), paragraph: { spacing: { after: 0 } } }),
    own(styleIds.listBullet, 'List Bullet', { paragraph: { spacing: { after: 40 } } }),
    own(styleIds.listNumber, 'List Number', { paragraph: { spacing: { after: 40 }, keepLines: true } }),
    own(styleIds.listContinue, 'List Continue', {
      paragraph: { spacing: { after: 40 }, indent: { left: 425 } },
    }),
    own(styleIds.cellText, 'Table text', {
      run: run(small, inks.text),
      paragraph: { spacing: { before: 0, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    }),
    own(
      styleIds.cellHeader,
      'Table heading',
      { run: run(small, 'FFFFFF', true), paragraph: { keepNext: true } },
      styleIds.cellText,
    ),
    own(styleIds.cellBullet, 'Table bullet', {}, styleIds.cellText),
  ];
}

function indent(left: number) {
  return { left, hanging: left };
}

function bulletLevel(at: { left: number; hanging: number }) {
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    start: 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: at } },
  };
}
