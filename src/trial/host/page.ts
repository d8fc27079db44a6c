import { element } from './element.ts';
import { startHost } from './host.ts';
import { readPeople, readSettings, TrialError } from './world.ts';

try {
  const [people, settings] = await Promise.all([readPeople(), readSettings()]);
  startHost(people, settings);
} catch (error) {
  element('who', HTMLElement).textContent =
    error instanceof TrialError
      ? error.message
      : 'The simulator could not start; the browser’s console says why.';
  if (!(error instanceof TrialError)) throw error;
}
