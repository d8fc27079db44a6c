import ExcelJS from 'exceljs';

/** Where the example lies; the generator writes it and a test holds the two together. */
export const examplePath = 'assets/example-plan.xlsx';

/** The first row of actions' headings. */
export const headerRow = 4;

const headings = [
  'Ref',
  'Section',
  'Action',
  'How we measure success',
  'Who is responsible',
  'Complete by',
  'Status',
];

type Value = string | number | { readonly on: Date; readonly format: string };
type Line = readonly [Value, string, string, string, string, Value, string] | readonly [string];

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

// refs stand apart from those of the sample plan; the section is written once, beside its first action
const lines: readonly Line[] = [
  ['Priority 4: Right start'],
  [
    '4.1.1',
    '4.1 Noticing needs before school',
    'Agree one developmental check at two and a half, shared by health visitors and early years settings',
    'Nine in ten children who miss an expected stage have a written next step within six weeks',
    'Early Years Inclusion Lead',
    'March 2027',
    'On track',
  ],
  [
    '4.1.2',
    '',
    'Train every childminder network to talk with families about early worries',
    'Childminders say in the yearly survey that they feel ready to start this conversation',
    'Early Years Inclusion Lead',
    'Autumn term 2027',
    'Not started',
  ],
  [
    '4.1.3',
    '',
    'Publish a two-page guide to the help a family can ask for before a diagnosis',
    'Families in the forum say that they found it without being told where to look',
    'Parent Carer Forum Coordinator',
    { on: utc(2027, 2, 26), format: 'd mmmm yyyy' },
    'On track',
  ],
  [
    '4.1.4',
    '',
    'Give each setting a named link therapist',
    'Every setting can say who theirs is; requests are answered within ten working days',
    'Therapies Lead; Early Years Inclusion Lead',
    'September 2027',
    'At risk',
  ],
  [
    '4.1.5',
    '',
    'Share the early notification of need from health with the council within two weeks',
    'Share of notifications that arrive in time, counted each quarter',
    'Designated Clinical Officer',
    'by end of December 2026',
    'A',
  ],
  [
    '4.1.6',
    '',
    'Set up a small grants round for adaptations in nurseries:\n• hoists and changing space\n• sound and light\n• outdoor play',
    'Twelve settings adapted in the first year, chosen by need and not by speed of applying',
    'Early Years Inclusion Lead and Capital Programme Manager',
    { on: utc(2027, 6, 1), format: 'mmmm yyyy' },
    'Not started',
  ],
  [
    '4.1.7',
    '',
    'Review what parents are told after the two-year check',
    'A tested letter in plain words is used everywhere',
    'Health visiting service',
    'TBC',
    'Not started',
  ],
  [
    '4.1.8',
    '',
    'Bring the portage waiting time below eight weeks',
    'Longest wait at each month end',
    'Early Years Inclusion Lead',
    'Ongoing',
    'Green',
  ],
  [
    '4.2.1',
    '4.2 Starting school well',
    'Hold a meeting about every child with a support plan before the last half term of nursery',
    'A meeting record for each of these children by the end of June',
    'Principal Educational Psychologist',
    'Summer term 2027',
    'Not started',
  ],
  [
    '4.2.2',
    '',
    'Write one transition form that all schools and settings accept',
    'No family is asked to fill in a second form',
    'SEND Service Manager / Early Years Inclusion Lead',
    'January 2027',
    'On track',
  ],
  [
    '4.2.3',
    '',
    'Offer each primary school a half day with the sensory support teachers',
    'Schools that took it up, and what they changed',
    'Head of Inclusion',
    'Sept 2027 and phased over 2 years',
    'Not started',
  ],
  [
    '4.2.4',
    '',
    'Fund teaching assistants to start in June with the child they will support',
    'Attendance of the supported children in the first half term',
    'Head of Inclusion, Finance Business Partner',
    'June 2027',
    'At risk',
  ],
  [
    '4.2.5',
    '',
    'Open a summer play scheme at two special schools for reception starters',
    'Forty places taken up; families rate it',
    'Short Breaks Manager',
    'August 2027',
    'Not started',
  ],
  [
    '4.2.6',
    '',
    'Check each reception class for its noise and light',
    'Report to the board with what was put right',
    'Head of Inclusion',
    'Easter 2028',
    'Not started',
  ],
  [
    '4.2.7',
    '',
    'Agree how a later start in reception is decided and explained',
    'Published rule; no decision without the family in the room',
    'SEND Service Manager',
    'November 2026',
    'Complete',
  ],
  [
    '4.3.1',
    '4.3 Help for families',
    'Keep one phone line for families of children under five',
    'Calls answered the same day',
    'Participation Lead',
    'April 2027',
    'On track',
  ],
  [
    '4.3.2',
    '',
    'Start a parent-led group in each of the four towns',
    'Groups meet monthly and choose their own topics',
    'Parent Carer Forum Coordinator, Participation Lead',
    'Academic year 2027/28',
    'Not started',
  ],
  [
    '4.3.3',
    '',
    'Pay family members for their time on working groups',
    'Payment within 30 days, every time',
    'Participation Lead',
    '31 March 2027',
    'On track',
  ],
  [
    '4.3.4',
    '',
    'Make sleep, feeding and behaviour courses available in the evening and online',
    'Half of the places are taken by working parents',
    'Short Breaks Manager and Therapies Lead',
    'Q2 2027/28',
    'Not started',
  ],
  [
    '4.3.5',
    '',
    'Let families book a first appointment themselves',
    'Share of appointments booked by families',
    'Community Paediatrics Manager',
    'Spring term 2028',
    'Not started',
  ],
  [
    '4.3.6',
    '',
    'Tell families every term what changed because of them',
    'A page on the local offer, seen by the forum first',
    'Participation Lead',
    'Termly from January 2027',
    'Not started',
  ],
  [
    '4.3.7',
    '',
    'Count how many families have told their story more than twice',
    'Fewer than one in five by the second count',
    'Data and Performance Manager',
    'July 2028',
    'Not started',
  ],
  [
    '4.3.8',
    '',
    'Find somebody in each locality who knows the services for under fives',
    'A named person in each locality',
    'TBC',
    'May 2027',
    'Not started',
  ],
  [
    4.4,
    '4.4 Working as one team',
    'Hold one planning day a year for everybody who works with under fives',
    'Each service leaves with three things it will do differently, and says a year later what came of them',
    'Business Development Manager',
    'October 2027',
    'Not started',
  ],
  ['4.5', '4.5 Money and buildings', 'No new actions', '', '', '', ''],
  ['Total: 24 actions'],
];

/** The example as exceljs makes it, always with the same content. */
export async function makeExample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'One Plan';
  workbook.created = utc(2026, 11, 2);
  workbook.modified = utc(2026, 11, 2);
  workbook.title = 'Example plan for import';
  workbook.lastModifiedBy = 'One Plan';
  const sheet = workbook.addWorksheet('Action plan', {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = [9, 24, 52, 44, 32, 22, 14].map((width) => ({ width }));
  sheet.getCell('A1').value = 'Right start: actions to add to the plan';
  sheet.getCell('A1').font = { bold: true, size: 14 };
  sheet.getCell('A2').value =
    'An invented example for trying the import. Change it as you like, or use your own plan.';
  sheet.getRow(headerRow).values = headings;
  sheet.getRow(headerRow).font = { bold: true };
  for (const [index, line] of lines.entries()) {
    const row = sheet.getRow(headerRow + 1 + index);
    row.alignment = { vertical: 'top', wrapText: true };
    for (const [column, value] of line.entries()) write(row.getCell(column + 1), value);
    if (line.length === 1) sheet.mergeCells(row.number, 1, row.number, headings.length);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function write(cell: ExcelJS.Cell, value: Value): void {
  if (value === '') return;
  if (typeof value !== 'object') cell.value = value;
  else {
    cell.value = value.on;
    cell.numFmt = value.format;
  }
}
