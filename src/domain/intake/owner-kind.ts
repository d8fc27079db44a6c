import { plain } from './intake-grid.ts';
import { isOfService, isPersonName } from './intake-owner.ts';
import type { OwnerKind } from '#domain/people/person.ts';

const groupWords =
  /^(?:team|service|group|subgroup|workgroup|board|forum|workstream|stream|strand|partnership|committee|panel|network|trust|department|directorate|division|unit|cabinet|council|authority|agency|agencies|provider|school|college|academy|nursery|hub|collaborative|alliance|cluster|consortium|society|charity|everyone|all|partners?)s?$/;
const postWords =
  /^(?:lead|leader|manager|head|director|officer|coordinator|ordinator|chair|chairman|chairperson|headteacher|headmaster|headmistress|principal|nurse|doctor|psychologist|therapist|advis[eo]r|commissioner|practitioner|consultant|executive|secretary|member|holder|analyst|administrator|supervisor|specialist|inspector|registrar|governor|champion|teacher|worker|sponsor|dean|warden|clerk|assistant|deputy|professional|partner)$/;
/** Posts that are known by their letters. */
const postLetters = /^(?:DCO|DSCO|DMO|DCS|DASS|DPH|SENCO|SENDCO|CEO|CFO|COO|SRO|DSL|PEP)$/;

/**
 * What an owner is by their words: 'Head of Inclusion' and 'SENCO' are posts; 'Practice Champions', 'Inclusion Team' and
 * 'ICB' are groups; 'Jane Smith' and a single word that says nothing else are people. The word that counts is the last one
 * before 'of', 'for', a bracket or a dash.
 */
export function ownerKindOf(name: string): OwnerKind {
  const line = name.trim();
  if (line.includes('@') || isPersonName(line) || isSurnameFirst(line)) return 'person';
  if (postLetters.test(line)) return 'post';
  if (/^[A-Z&/]{2,8}s?$/.test(line)) return 'group';
  const words = plain(
    line.replace(/\s[-–—]\s.*|[(:].*/, '').replace(/(?<=\S\s)(?:of|for|in|with|at)\s.*/i, ''),
  );
  const last = words.split(' ').at(-1) ?? '';
  if (postWords.test(last) || postWords.test(plain(line.replace(/,.*/, '')).split(' ').at(-1) ?? ''))
    return 'post';
  if (groupWords.test(last)) return 'group';
  // several of one post, 'Practice Champions', and what is no name at all, 'Speech and Language Therapy'
  if (/[^s]s$/.test(last) && postWords.test(last.slice(0, -1))) return 'group';
  return words.includes(' ') || isOfService(words) ? 'group' : 'person';
}

function isSurnameFirst(line: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’.-]*(?: \p{Lu}\.?)?$/u.test(line) && !isOfService(line);
}
