import { oneLine, plain } from './intake-grid.ts';

/** One owner as a cell names them. */
export type Named = { readonly name: string; readonly post: string; readonly email: string };

/** The owners of a cell; `mayBeSeveral` when one of them reads as if it could be more. */
export type Owners = { readonly named: readonly Named[]; readonly mayBeSeveral: boolean };

/**
 * Takes the owners of a cell apart. Lines, bullets and semicolons always part them; a comma, '/', '&' and 'and' only
 * where every piece is an owner by itself, because 'Head of Education, Skills and Inclusion' is one.
 * `isKnown` tells whether the plan knows somebody by these words.
 */
export function splitOwners(text: string, isKnown: (words: string) => boolean): Owners {
  if (isKnown(oneLine(text))) return { named: [nameOf(text)], mayBeSeveral: false };
  const named: Named[] = [];
  let mayBeSeveral = false;
  for (const part of lines(text)) {
    if (isNobody(part)) continue;
    const pieces = piecesOf(part);
    const somebody = pieces.filter((piece) => !isNobody(piece));
    if (somebody.length < pieces.length) {
      named.push(...somebody.map(nameOf));
      continue;
    }
    const owner = nameOf(part);
    if (pieces.length < 2 || isKnown(part) || owner.post !== '' || owner.email !== '') named.push(owner);
    else if (areOwners(pieces, isKnown)) named.push(...pieces.map(nameOf));
    else {
      named.push(owner);
      mayBeSeveral = true;
    }
  }
  return { named, mayBeSeveral };
}

/** True for words that name nobody: 'TBC', 'Vacant', '-'. */
export function isNobody(text: string): boolean {
  return /^(?:tbc|tba|tbd|n ?a|none|vacant|vacancy|unknown|unassigned|to be (?:confirmed|agreed|appointed|decided|identified)(?: by .*)?)?$/.test(
    plain(text),
  );
}

// a line that ends or begins in the middle of a name belongs to its neighbour
function lines(text: string): readonly string[] {
  const joined = text
    .replaceAll(/(\b(?:of|for|and|the)|[&,])[ \t]*\n(?!\s*[-–—*·•])\s*/gi, '$1 ')
    .replaceAll(/\n\s*(?=\p{Ll}|&)/gu, ' ');
  return joined
    .replaceAll(labels, '\n')
    .split(/[\n;|•●▪]/)
    .map((line) =>
      oneLine(line)
        .replaceAll(/^[-–—*·]\s*|[,.]$/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

// 'Lead: Jane Smith, Support: Ben Lowe'
const labels =
  /(?:^|[\n,;|/])\s*(?:(?:joint |overall |delivery |action )?(?:leads?|owners?)(?: officer)?|support(?:ed by|ing)?|sponsor|deputy|with)\s*:\s*/gi;

function piecesOf(part: string): readonly string[] {
  return part
    .split(/\s*(?:,(?:\s*and\b)?|\s&\s|\/|\+|\band\b)\s*/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const roleWords =
  /\b(?:leads?|managers?|head|directors?|officers?|teams?|services?|group|board|forum|workstream|commissioners?|co-?ordinators?|headteachers?|principal|nurse|doctor|psychologists?|therapists?|advis[eo]rs?|partnership|committee|panel|network|trust|chair|champions?|practitioners?|department|directorate|unit|consultant)\b/i;
const generic = /^(?:schools|colleges|nurseries|headteachers|providers|governors|commissioners|settings)$/i;
const bodies = /^(?:LA|ICB|PCF|CCG|NHS|DfE|VCSE?|YOS|YJS|DCO|DSCO|DMO|DCS|SENCOs?|SENDIASS|CAMHS)$/;
const commonWords =
  /\b(?:early|years|social|care|children|childrens|families|education|health|public|youth|special|needs|short|breaks|speech|language|mental|primary|secondary|adult|adults|services|inclusion|skills|learning|schools?|council|parent|carer|integrated|family|help|young|people|post|virtual)\b/i;

type Kind = 'known' | 'post' | 'name' | 'body' | 'letters' | 'generic';

function kindOf(piece: string, isKnown: (words: string) => boolean): Kind | null {
  if (isKnown(piece)) return 'known';
  if (bodies.test(piece)) return 'body';
  if (/^[A-Z]{2,8}s?$/.test(piece)) return 'letters';
  if (generic.test(piece)) return 'generic';
  if (isPersonName(piece)) return 'name';
  return /\s/.test(piece) && roleWords.test(piece) ? 'post' : null;
}

function areOwners(pieces: readonly string[], isKnown: (words: string) => boolean): boolean {
  const kinds = new Set(pieces.map((piece) => kindOf(piece, isKnown)));
  if (kinds.has(null)) return false;
  kinds.delete('known');
  kinds.delete('body');
  if (kinds.size === 0) return true;
  // 'Schools and Colleges Partnership' and 'SEND and Inclusion Team' are one; pieces of one sort are several
  return kinds.size === 1;
}

/** True for what reads as the name of one person, with initials or in full, and holds no word of a post or a service. */
export function isPersonName(words: string): boolean {
  return (
    /^(?:(?:Mrs?|Ms|Miss|Dr|Prof|Cllr)\.? )?(?:\p{Lu}\.?|\p{Lu}[\p{L}'’-]+)(?: \p{Lu}\.?)*(?: (?:de|da|di|du|van|von|der|den|la|le|el|bin|ter))*(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(
      words,
    ) && !isOfService(words)
  );
}

/** True for words of posts, teams and services: 'Early Years', 'Education', 'Inclusion Team'. */
export function isOfService(words: string): boolean {
  return roleWords.test(words) || commonWords.test(words);
}

function nameOf(text: string): Named {
  const line = oneLine(text);
  const email = /[^\s<>()[\],;:'"]+@[^\s<>()[\],;:'"]+\.[a-z]{2,}/i.exec(line)?.[0] ?? '';
  const words = line
    .replace(email, '')
    .replaceAll(/[<([]\s*[>)\]]/g, '')
    .replace(/[\s,:–-]+$/, '')
    .trim();
  if (words === '') return { name: email, post: '', email };
  const bracketed = /^([^()]+?)\s*\(([^()]+)\)$/.exec(words);
  const parted = bracketed ?? /^([^,–—]+?)(?:,|\s+[-–—])\s+(.+)$/.exec(words);
  const [, name = '', post = ''] = parted ?? [];
  return isPersonName(name) && !isPersonName(post) && (bracketed !== null || roleWords.test(post))
    ? { name, post, email }
    : { name: words, post: '', email };
}
