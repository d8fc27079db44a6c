import { expect, test } from 'vitest';
import { countJobs, jobs } from './requests.ts';

test('on the sample plan each job of a lead is one round trip, and the looks of each minute are small', async () => {
  const found = await countJobs(() => undefined);
  expect([...found.keys()]).toEqual(jobs);
  const of = (job: (typeof jobs)[number]) => found.get(job);
  expect(of('Open, nothing kept on the device')).toMatchObject({ requests: 1, inARow: 1 });
  expect(of('Open again')).toMatchObject({ requests: 1 });
  expect(of('Save an update')).toMatchObject({ requests: 1, calls: 2, units: 4 });
  expect(of('Each minute on a lead’s places, nothing changed')).toMatchObject({ requests: 1, units: 3 });
  // an update of somebody brings two rows, not the plan
  expect(of('The same, after somebody’s update')).toMatchObject({ requests: 1, units: 3 });
  expect(of('The same, after somebody’s update')?.bytesDown).toBeLessThan(20_000);
});
