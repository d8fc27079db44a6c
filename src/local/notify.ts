import type { Answer, Call } from './call.ts';
import { jsonBody, param, wireNow } from './call.ts';
import { accessDenied, GraphRefusal, invalidRequest } from './graph-error.ts';
import { isObject, type JsonObject } from './json.ts';
import { personRow } from './person.ts';

const mostRecipients = 100;

/**
 * POST /users/{id}/teamwork/sendActivityNotification: 204; 403 when the recipient has not the app installed, or the app's
 * package does not declare the kind of activity.
 */
export function sendActivity(call: Call): Answer {
  const body = jsonBody(call);
  const activityType = checkActivity(body);
  requireDeclared(call, activityType);
  const recipient = personRow(call.world.db, param(call, 'user'));
  if (!hasApp(call, recipient.id)) throw notAuthorised(activityType);
  keep(call, 'activity', recipient.mail, body);
  return { status: 204 };
}

/** POST /teamwork/sendActivityNotificationToRecipients: 202 for up to 100 people; those without the app get nothing. */
export function sendActivityToMany(call: Call): Answer {
  if (!call.world.switches.bulkNotifyTakesPeople) throw accessDenied();
  const body = jsonBody(call);
  requireDeclared(call, checkActivity(body));
  const { recipients } = body;
  if (!Array.isArray(recipients) || recipients.length === 0 || recipients.length > mostRecipients) {
    throw invalidRequest(`Between 1 and ${mostRecipients} recipients are needed.`);
  }
  for (const each of recipients) {
    const userId = isObject(each) ? each['userId'] : undefined;
    if (typeof userId !== 'string') throw invalidRequest('A recipient has no userId.');
    const row = personRow(call.world.db, userId);
    if (hasApp(call, row.id)) keep(call, 'activity', row.mail, body);
  }
  return { status: 202 };
}

/** POST /me/sendMail: 202 with no body, which proves no delivery; 404 for a sender without a mailbox. */
export function sendMail(call: Call): Answer {
  const { message, saveToSentItems = true } = jsonBody(call);
  const isRight =
    isObject(message) && typeof message['subject'] === 'string' && typeof saveToSentItems === 'boolean';
  if (!isRight) throw badMail('The message is missing or has no subject.');
  const body = message['body'];
  const isBodyRight =
    isObject(body) &&
    typeof body['content'] === 'string' &&
    typeof body['contentType'] === 'string' &&
    /^(html|text)$/i.test(body['contentType']);
  if (!isBodyRight) throw badMail('The body of the message is missing or is not HTML or text.');
  const addresses = [...recipientsOf(message, 'toRecipients'), ...recipientsOf(message, 'ccRecipients')];
  if (addresses.length === 0) throw badMail('At least one recipient is needed.');
  if (call.me.isGuest && !call.world.switches.guestsHaveMailbox) {
    throw new GraphRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  }
  keep(call, 'mail', addresses.join('; '), message);
  return { status: 202 };
}

/** The activity type of a notification that is whole; 400 for what is missing. */
function checkActivity(body: JsonObject): string {
  const { topic, activityType, previewText, templateParameters = [] } = body;
  if (!isObject(topic) || typeof topic['value'] !== 'string') throw invalidRequest('The topic is missing.');
  if (topic['source'] !== 'text' && topic['source'] !== 'entityUrl')
    throw invalidRequest('The source of the topic is text or entityUrl.');
  const isLinked =
    typeof topic['webUrl'] === 'string' && topic['webUrl'].startsWith('https://teams.microsoft.com/l/');
  if (topic['source'] === 'text' && !isLinked) {
    throw invalidRequest('A topic of source text needs a webUrl that is a Teams deep link.');
  }
  if (typeof activityType !== 'string' || activityType === '')
    throw invalidRequest('The activityType is missing.');
  if (!isObject(previewText) || typeof previewText['content'] !== 'string')
    throw invalidRequest('The previewText is missing.');
  const areNamed =
    Array.isArray(templateParameters) &&
    templateParameters.every(
      (each) => isObject(each) && typeof each['name'] === 'string' && typeof each['value'] === 'string',
    );
  if (!areNamed) throw invalidRequest('Each template parameter needs a name and a value.');
  return activityType;
}

function hasApp(call: Call, personId: string): boolean {
  const { appInstalledFor } = call.world.switches;
  if (appInstalledFor !== 'signed in') return appInstalledFor === 'everyone';
  return call.world.db.one('SELECT 1 FROM person WHERE id = ? AND has_signed_in = 1', [personId]) !== null;
}

// systemDefault is every app's own, and needs no declaration
function requireDeclared(call: Call, activityType: string): void {
  const { activityTypes } = call.world;
  if (activityTypes === null || activityType === 'systemDefault' || activityTypes.includes(activityType))
    return;
  throw notAuthorised(activityType);
}

// the service says the same of an app that is not installed and of one whose package says something else
function notAuthorised(activityType: string): GraphRefusal {
  return new GraphRefusal(
    403,
    'Forbidden',
    `Application with AAD App Id 'one-plan' is not authorized to generate custom text notifications about '${activityType}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  );
}

function recipientsOf(message: JsonObject, key: string): string[] {
  const value = message[key] ?? [];
  if (!Array.isArray(value)) throw badMail(`The '${key}' of the message are not a list.`);
  return value.map((each) => {
    const address =
      isObject(each) && isObject(each['emailAddress']) ? each['emailAddress']['address'] : undefined;
    if (typeof address !== 'string' || !address.includes('@'))
      throw badMail('A recipient has no e-mail address.');
    return address;
  });
}

function keep(call: Call, kind: 'activity' | 'mail', recipient: string, body: JsonObject): void {
  call.world.db.run('INSERT INTO sent (kind, sent_at, sender, recipient, body) VALUES (?, ?, ?, ?, ?)', [
    kind,
    wireNow(call.world),
    call.me.mail,
    recipient,
    JSON.stringify(body),
  ]);
}

function badMail(message: string): GraphRefusal {
  return new GraphRefusal(400, 'ErrorInvalidRequest', message);
}
