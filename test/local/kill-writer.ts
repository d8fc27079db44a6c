import { type Db, openDatabase, type SqlValue } from '#local/database.ts';
import { graphOver } from '#local/graph.ts';
import { kit, sitePath } from './local-kit.ts';

// run by restart.test.ts in a process of its own: writes batch after batch, one line on stdout for each that was answered,
// until it is killed. With a number it kills itself right after that many writing statements of its batches.
const [, , file = '', killAt = '0'] = process.argv;

let nLeft = Number.POSITIVE_INFINITY;
const watched = (db: Db): Db => {
  const countDown = (sql: string): void => {
    if (!/^\s*(INSERT|UPDATE|DELETE)/.test(sql)) return;
    nLeft -= 1;
    if (nLeft === 0) process.kill(process.pid, 'SIGKILL');
  };
  const afterwards = <Result>(sql: string, result: Result): Result => {
    countDown(sql);
    return result;
  };
  return {
    ...db,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the shape of Db
    one: <Row>(sql: string, values?: readonly SqlValue[]) => afterwards(sql, db.one<Row>(sql, values)),
    run: (sql, values) => afterwards(sql, db.run(sql, values)),
  };
};

const some = kit({ file }, (options) => graphOver(watched(openDatabase(file)), options));
const path = sitePath.replace('/v1.0', '');
if ((await some.send('owner', 'GET', `${sitePath}:/lists/Actions`)).status === 404) {
  await some.list('Actions', [{ name: 'Last', text: {}, indexed: true }]);
  await some.list('Updates', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
  await some.item(`${sitePath}:/lists/Actions`, { Title: 'The action', Last: 'none' });
}
if (killAt !== '0') nLeft = Number(killAt);
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
