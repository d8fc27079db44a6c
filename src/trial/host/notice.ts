import type { TrialPerson } from '#trial/tenant.ts';

import { element } from './element.ts';

/** Says who is being tried, and what there is to try as them. */
export function showPerson(person: TrialPerson | undefined): void {
  if (person === undefined) return;
  const name = Object.assign(document.createElement('strong'), { textContent: person.name });
  const who = element('who', HTMLElement);
  who.replaceChildren('You are trying One Plan as ', name, `, ${person.post}, ${person.organisation}`);
  element('try', HTMLElement).textContent = person.what;
  document.title = `One Plan as ${person.name} – Teams simulator`;
}

/** Shows what is in the way in place of the tab; null shows the tab. */
export function showTrouble(trouble: { title: string; text: string } | null): void {
  element('trouble', HTMLElement).hidden = trouble === null;
  element('stage', HTMLElement).hidden = trouble !== null;
  element('trouble-title', HTMLElement).textContent = trouble?.title ?? '';
  element('trouble-text', HTMLElement).textContent = trouble?.text ?? '';
}
