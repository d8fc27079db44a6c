// `npm run check:tenant`: with nothing but Node. Words after -- go to the check.
import '#trial/node-version.mjs';

void import('./prepare.mjs').then(async ({ prepare }) => {
  if (await prepare()) await import('./check-tenant.ts');
});
