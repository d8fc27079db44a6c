import { actions as actions11 } from './actions/1-1.ts';
import { actions as actions12 } from './actions/1-2.ts';
import { actions as actions13 } from './actions/1-3.ts';
import { actions as actions14 } from './actions/1-4.ts';
import { actions as actions15 } from './actions/1-5.ts';
import { actions as actions21 } from './actions/2-1.ts';
import { actions as actions22 } from './actions/2-2.ts';
import { actions as actions23 } from './actions/2-3.ts';
import { actions as actions24 } from './actions/2-4.ts';
import { actions as actions31 } from './actions/3-1.ts';
import { actions as actions32 } from './actions/3-2.ts';
import { actions as actions33 } from './actions/3-3.ts';
import { actions as actions34 } from './actions/3-4.ts';
import { actions as actions35 } from './actions/3-5.ts';
import type { PlannedAction } from './planned-action.ts';
import { readTold, type Told } from './told.ts';
import { told as told11 } from './told/1-1.ts';
import { told as told12 } from './told/1-2.ts';
import { told as told13 } from './told/1-3.ts';
import { told as told14 } from './told/1-4.ts';
import { told as told15 } from './told/1-5.ts';
import { told as told21 } from './told/2-1.ts';
import { told as told22 } from './told/2-2.ts';
import { told as told23 } from './told/2-3.ts';
import { told as told24 } from './told/2-4.ts';
import { told as told31 } from './told/3-1.ts';
import { told as told32 } from './told/3-2.ts';
import { told as told33 } from './told/3-3.ts';
import { told as told34 } from './told/3-4.ts';
import { told as told35 } from './told/3-5.ts';

/** Every action there ever was in the sample plan, by number. */
export const allPlanned: readonly PlannedAction[] = [
  ...actions11,
  ...actions12,
  ...actions13,
  ...actions14,
  ...actions15,
  ...actions21,
  ...actions22,
  ...actions23,
  ...actions24,
  ...actions31,
  ...actions32,
  ...actions33,
  ...actions34,
  ...actions35,
];

/** What was told of each action, oldest first, by its number. */
export const allTold: ReadonlyMap<string, readonly Told[]> = new Map(
  [
    told11,
    told12,
    told13,
    told14,
    told15,
    told21,
    told22,
    told23,
    told24,
    told31,
    told32,
    told33,
    told34,
    told35,
  ].flatMap((text) => [...readTold(text)]),
);
