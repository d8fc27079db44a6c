import { describe, expect, it } from 'vitest';

import type { CivilDate } from '#domain/date.ts';
import { endOf } from '#domain/history.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { sampleLaunch } from '#trial/sample/launch.ts';
import { play, snapshotOf } from '#trial/sample/play.ts';
import { sampleScenes } from '#trial/sample/sample-plan.ts';
import type { Scene } from '#trial/sample/scene.ts';
import { measureScenes } from '#trial/sample/scenes-of-measures.ts';
import { riskScenes } from '#trial/sample/scenes-of-risks.ts';

import { storedSample } from '../trial/board-paper.ts';

const sample = storedSample();
const launch = sampleLaunch();
const start = snapshotOf(launch);
const freezes = launch.cycles.map((one) => one.freezeOn).slice(0, 6);

// as the story itself came to a day, without any scene after it; registers link to what the whole plan has
function playedUntil(day: CivilDate): Snapshot {
  const until = (scenes: readonly Scene[]) => scenes.filter((one) => one.at < endOf(day));
  const { actions, updates, changes } = play(start, until(sampleScenes(launch)));
  const none = { measureValues: new Map(), risks: new Map(), riskReviews: new Map() };
  const measured = play({ ...sample, ...none, measures: new Map() }, until(measureScenes(launch.last)));
  const { risks, riskReviews } = play(
    { ...measured, measures: sample.measures },
    until(riskScenes(sample, launch.last, launch.cycles)),
  );
  const { measureValues } = measured;
  return { ...sample, actions, updates, changes, measureValues, risks, riskReviews };
}

describe('the sample plan taken back to a freeze', () => {
  it.each(freezes)('is the plan as it had come about by %s', (day) => {
    const [back, then] = [snapshotAt(sample, day), playedUntil(day)];
    expect(back.actions).toEqual(then.actions);
    expect([...back.updates.keys()]).toEqual([...then.updates.keys()]);
    expect(back.changes).toEqual(then.changes);
    expect(back.measureValues).toEqual(then.measureValues);
    expect(back.riskReviews).toEqual(then.riskReviews);
    // nothing records when somebody was to look at a risk again
    const known = (plan: Snapshot) => [...plan.risks.values()].map((one) => ({ ...one, reviewOn: null }));
    expect(known(back)).toEqual(known(then));
  });
});
