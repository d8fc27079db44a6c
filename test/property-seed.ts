import { configureGlobal } from 'fast-check';

// the same cases in every run, so that a check means the same for everybody; SEED=any looks where nobody has looked
const { SEED } = process.env;
if (SEED !== 'any') configureGlobal({ seed: Number(SEED ?? 20_261_123) });
