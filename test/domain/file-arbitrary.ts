import fc from 'fast-check';
import type { FileRow } from './match-kit.ts';

const beginnings = ['Develop', 'Embed', 'Review', 'Publish', 'Train staff in', 'Agree', 'Continue'];
const things = [
  'the neurodevelopmental pathway across health and education',
  'a graduated response toolkit for every school',
  'the short breaks offer with parents and carers',
  'joint commissioning of speech and language therapy',
  'trauma-informed practice for all early years settings',
  'the sufficiency statement for specialist places',
];
const endings = ['', ' by working with families', ' in phase 2', ' for children under 5', ' (40 schools)'];

/** A wording: some share most of their words, as in real plans. */
const wording = fc
  .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...things), fc.constantFrom(...endings))
  .map(([a, b, c]) => `${a} ${b}${c}`);

const maybe = (...texts: readonly string[]) => fc.constantFrom('', ...texts);

const notes = [
  'Met twice.',
  'Trained 40 staff.',
  '12/03/2026: Met the forum.\n14/05/2026: Agreed the offer.',
  '12/03/2026: Met the forum.\n14/05/2026: Agreed the offer.\n02/11/2026: Published it.',
];

const cells = fc.record({
  Title: maybe('A short title of its own', 'Training'),
  Action: wording,
  Priority: maybe('Priority 1: Right support', 'Priority 3: Right start'),
  Section: maybe('1.1 Early identification', 'Workforce and training', 'Early help'),
  Themes: maybe('Transition', 'Voice; Transition', 'voice, TRANSITION'),
  'Measure of success': maybe('Waits below <20 weeks', 'Waits above >20 weeks', 'Families tell us'),
  'Who is responsible': maybe('Asha Khan', 'Asha Khan; Ben Lowe', 'Practice Champions', 'TBC', 'Cara New'),
  'Accountable officer': maybe('Dee Hart', 'Director of Education', 'TBC'),
  'Complete by': maybe(
    'March 2027',
    'by end of Sept 2026',
    'Sept 2026',
    'Ongoing',
    'TBC',
    'Phased over 3 years',
  ),
  RAG: maybe('Green', 'Amber', 'On hold', 'B', 'Withdrawn', 'whatever'),
  'Impact rating': maybe('Some evidence', 'nonsense'),
  Activity: maybe(...notes),
  Impact: maybe('Waits fell.'),
  'Next steps': maybe('Train the other 20.'),
  Sources: maybe('SEND Strategy', 'Peer review\nSEND Strategy'),
});

const ref = fc
  .tuple(fc.constantFrom('1.1', '1.2', '2.1', '3'), fc.integer({ min: 1, max: 4 }))
  .map(([section, n]) => `${section}.${String(n)}`);

/** The rows of a file whose references are all different; with `isNumberless` none has one. */
export function fileRows(isNumberless = false): fc.Arbitrary<readonly FileRow[]> {
  return fc
    .uniqueArray(fc.tuple(ref, cells), { minLength: 1, maxLength: 7, selector: ([one]) => one })
    .map((rows) => rows.map(([one, row]) => (isNumberless ? row : { Ref: one, ...row })));
}
