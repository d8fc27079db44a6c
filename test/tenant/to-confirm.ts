import { switchDocs, type Switches } from '#local/switches.ts';
import { appCalls } from './app-calls.ts';
import { stepsOf } from './compare.ts';
import { notAsked } from './probe-list.ts';

/** The names of the switches whose behaviour nobody has established. */
export const openSwitches: readonly (keyof Switches)[] = namesOf(switchDocs).filter(
  (name) => !switchDocs[name].isEstablished,
);

// what no switch stands for, because nothing in the local Graph could act it out
const beyond: readonly string[] = [
  'Whether people whose computers are managed can sign in to the tab without a pop-up (nested app authentication).',
  'What a person without rights is told when the app has been granted single sites only (`Sites.Selected`).',
  'Whether SharePoint looks at the rights of a person before it looks at the tag of a row. Health asks whether you may change a list by a change with a tag that no row has: 403 means no, 412 means yes. To find out: open Health as somebody who may only read the list Settings in SharePoint. If it says of Settings that you may change it, the tag is looked at first, and what Health says of your rights is not to be trusted: look at each list under Settings, Permissions for this list, Check permissions in SharePoint, and tell whoever looks after One Plan. Nothing that is saved rests on it: SharePoint refuses a write that is not allowed whatever Health says.',
  'Whether Teams hands over the token that it fetched ahead, as the package asks it to (`nestedAppAuthInfo`). To find out: in Teams on the web, open the tab with the developer tools of the browser and look whether the tab waits for a token between the end of loading and the first call to graph.microsoft.com. If it does, the token fetched ahead is not used: each opening takes some tenths of a second longer, and nothing else is lost, because the tab asks for a token of its own in any case. Report it; there is nothing to set meanwhile.',
  'How long a consent or a grant takes to work.',
  'Whether a page in Teams may send the pieces of a large file to the address that an upload session gives, and read a file from the address that a download gives. Both are other origins. The check sends to both and compares the header `Access-Control-Allow-Origin`, but from Node, which does not ask beforehand as a browser does. If not: files of more than 4 MB cannot be saved from the tab, and issued packs cannot be opened from their frozen file. SharePoint has no setting for it, so report it; until it is mended, download files and put them in the library by hand.',
  'For how long a workbook that somebody has closed still counts as open (423); One Plan saves under another name meanwhile.',
  'Whether SharePoint alters a Word document on its way in, as it does workbooks; One Plan makes nothing depend on it, because only the frozen JSON file is held against its hash.',
];

/** The whole of docs/to-confirm-on-a-tenant.md. */
export function toConfirm(): string {
  const rows = openSwitches.map((name) => {
    const { says, nasty, friendly } = switchDocs[name];
    return `| \`${name}\` | ${says} | ${value(nasty)} | ${value(friendly)} | ${settledBy(name)} |`;
  });
  return `# To confirm on a tenant
No Microsoft 365 tenant was within reach while One Plan was built. Where its behaviour is documented, or was reported by
people who ran it, the local Graph behaves like that. Where nobody has established it, the behaviour is a switch of the
local Graph, and One Plan is written to work either way. This page lists those switches, and how to find out.

It is generated: \`npm test\` fails when it differs from \`src/local/switches.ts\` and the calls of the check.
To write it anew: \`npm test -- test/tenant/to-confirm -u\`.

## How to find out
You need an empty scratch site of your tenant, on which you are an owner and whose regional settings are London's, and an
app registration that lets public clients sign in, with the delegated permissions \`Sites.Manage.All\` and
\`User.Read\`. Then:

\`\`\`
npm run check:tenant -- --site contoso.sharepoint.com:/sites/scratch --client-id ID --tenant-id ID
\`\`\`

You are shown a code to enter in a browser. Whoever has a token already gives it with \`--token-file FILE\`, or pastes it
with \`--token-stdin\`; a token is never taken from the command line, shown or written down.

The check refuses a site that already has lists named like those of One Plan, or a folder \`One Plan\` in its library: it
deletes what it made, and takes what is there before for somebody's. It sends ${String(stepsOf(false).length)} calls: those
that the app makes when it sets up, loads, imports, saves, refreshes, undoes, looks after its lists and stores a board
pack, then those that answer the questions below. It sends the same calls to the local Graph, deletes what it made, also after a failure, and prints every difference
in status, form and headers as a table. Ids, dates and tags count as equal when they have the same form. It ends with 0
when nothing differs, 1 when something does, and 2 when it could not run.

It counts: the app makes ${String(appCalls().length)} kinds of call, which are in \`test/tenant/app-calls.txt\`. That list is written by a walk through
the app itself, and every test in which the app talks to the local Graph fails when a call is not in it. The report says
how many of them were checked and names those that were not. A mail and a notification in Teams go out only with
\`--with-messages\`, and then to whoever runs the check: that needs the permissions \`Mail.Send\` and
\`TeamsActivity.Send\` as well, and the app's package installed for that person.

A difference in a row that names a switch is an answer: set the switch of the trial to it and mark it as established. Any
other difference is a mistake of the local Graph: mend it there, with a test, before the app.

## Open questions
\`In tests\` is the side that tests run with, \`in the trial\` the side of \`npm start\`.

| Switch | What it decides | In tests | In the trial | What settles it |
|---|---|---|---|---|
${rows.join('\n')}

## Beyond the local Graph
${beyond.map((sentence) => `- ${sentence}`).join('\n')}
`;
}

function settledBy(name: keyof Switches): string {
  const steps = stepsOf(true)
    .filter((step) => step.settles === name)
    .map((step) => step.name);
  return steps.length > 0 ? `The check: ${steps.join('; ')}` : `Not by the check. ${notAsked[name] ?? ''}`;
}

function value(given: boolean | number | string): string {
  if (typeof given === 'boolean') return given ? 'yes' : 'no';
  return `\`${String(given)}\``;
}

function namesOf<T extends object>(of: T): readonly (keyof T)[] {
  // Object.keys forgets the names it gives
  return Object.keys(of) as (keyof T)[];
}
