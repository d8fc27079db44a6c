import type { Person } from '#domain/people/person.ts';
import type { Signature } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/**
 * Who sent an update: 'Therapies Lead (Children’s therapies), on behalf of …'. The library's own signature is the truth,
 * and the name in the row only what was claimed: where the account is somebody else's, it is named as well.
 */
export function writerLine(update: Update, snapshot: Pick<Snapshot, 'people'>): string {
  const person = snapshot.people.get(update.by);
  const name = person === undefined ? update.by : person.name;
  const post = person === undefined || person.post === '' || person.post === name ? '' : ` (${person.post})`;
  const lead = update.onBehalfOf;
  const behalf = lead === null ? '' : `, on behalf of ${snapshot.people.get(lead)?.name ?? lead}`;
  const account = update.row?.createdBy ?? null;
  const isClaimed = account !== null && person !== undefined && isSomebodyElse(account, person);
  return `${name}${post}${behalf}${isClaimed ? `. Sent from the account of ${account.name}` : ''}`;
}

// what one of the two does not have proves nothing
function isSomebodyElse(account: Signature, person: Person): boolean {
  if (account.name === person.name) return false;
  if (account.objectId !== null && person.objectId !== null) return account.objectId !== person.objectId;
  return (
    account.email !== null &&
    person.email !== '' &&
    account.email.toLowerCase() !== person.email.toLowerCase()
  );
}
