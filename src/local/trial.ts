import type { Answer, World } from './call.ts';
import { jsonBody } from './call.ts';
import { getContentByUrl } from './drive/content-url.ts';
import type { Incoming, Server } from './dispatch.ts';
import { type FaultBoard, readSwitches } from './fault.ts';
import { faultDocs } from './fault-kind.ts';
import { invalidRequest, itemNotFound, notImplemented } from './graph-error.ts';
import type { Json } from './json.ts';
import { noteSignIn, personIdByMail, personRow } from './person.ts';
import { switchDocs, type Switches } from './switches.ts';
import { issueToken } from './token.ts';

/** Answers what only this server has, below `/trial/`: tokens, faults, switches, what was sent, and file addresses. */
export function answerTrial(
  server: Server,
  setSwitches: (some: Partial<Switches>) => void,
  incoming: Incoming,
): Answer {
  const [, , what = '', id = ''] = incoming.url.pathname.split('/');
  const route = `${incoming.method} ${what}`;
  switch (route) {
    case 'POST token':
      return postToken(server.world, incoming);
    case 'GET faults':
      return { status: 200, body: { kinds: faultKinds(), value: asJson(server.board.list()) } };
    case 'POST faults':
      return { status: 201, body: asJson(addFault(server.board, incoming)) };
    case 'DELETE faults':
      server.board.clear();
      return { status: 204 };
    case 'GET switches':
      return { status: 200, body: { docs: asJson(switchDocs), value: asJson(server.world.switches) } };
    case 'PATCH switches':
      setSwitches(readSwitches(jsonBody(incoming)));
      return { status: 200, body: { value: asJson(server.world.switches) } };
    case 'GET sent':
      return {
        status: 200,
        body: {
          value: server.world.db.all(
            'SELECT kind, sent_at AS sentAt, sender, recipient, body FROM sent ORDER BY key',
          ),
        },
      };
    case 'GET content':
      return getContentByUrl(server.world, incoming.url, id);
    default:
      throw notImplemented(`${incoming.method} ${incoming.url.pathname}`);
  }
}

function postToken(world: World, incoming: Incoming): Answer {
  const { email } = jsonBody(incoming);
  if (typeof email !== 'string') throw invalidRequest("The property 'email' is missing.");
  const id = personIdByMail(world.db, email);
  if (id === null) throw itemNotFound(`Nobody here has the address '${email.slice(0, 80)}'.`);
  noteSignIn(world.db, id);
  const row = personRow(world.db, id);
  const user = {
    id: row.id,
    displayName: row.display_name,
    mail: row.mail,
    userPrincipalName: row.upn,
    userType: row.user_type,
    ...(row.job_title === null ? {} : { jobTitle: row.job_title }),
    ...(row.company_name === null ? {} : { companyName: row.company_name }),
  };
  return { status: 200, body: { token: issueToken(world.db, id), user } };
}

function faultKinds(): Json {
  return Object.fromEntries(Object.entries(faultDocs).map(([kind, { says }]) => [kind, says]));
}

function addFault(board: FaultBoard, incoming: Incoming): unknown {
  return board.add(jsonBody(incoming));
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
