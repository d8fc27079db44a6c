import { kit, sitePath } from './local-kit.ts';

// run by restart.test.ts in a process of its own, which is killed while this writes; one line on stdout per kept batch
const [, , file = ''] = process.argv;
const some = kit({ file });
const path = sitePath.replace('/v1.0', '');
if ((await some.send('owner', 'GET', `${sitePath}:/lists/Actions`)).status === 404) {
  await some.list('Actions', [{ name: 'Last', text: {}, indexed: true }]);
  await some.list('Updates', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
  await some.item(`${sitePath}:/lists/Actions`, { Title: 'The action', Last: 'none' });
}
const json = { 'Content-Type': 'application/json' };
for (let n = 0; ; n += 1) {
  const key = `${process.pid}-${n}`;
  const answer = await some.send('owner', 'POST', '/v1.0/$batch', {
    requests: [
      {
        id: '1',
        method: 'PATCH',
        url: `${path}:/lists/Actions/items/1/fields`,
        headers: json,
        body: { Last: key },
      },
      {
        id: '2',
        method: 'POST',
        url: `${path}:/lists/Updates/items`,
        headers: json,
        body: { fields: { Key: key } },
        dependsOn: ['1'],
      },
    ],
  });
  const statuses = new Set(answer.body.responses.map((each: { status: number }) => each.status));
  if (!statuses.has(200) || !statuses.has(201)) throw new Error(JSON.stringify(answer.body));
  process.stdout.write(`${key}\n`);
}
