import type { Person } from '#domain/people/person.ts';
import type { Risk } from './risk.ts';

/** True for whoever may raise an entry: everybody in the plan but those who only read it. */
export function mayRaise(me: Person): boolean {
  return me.isActive && me.key !== '' && me.role !== 'viewer';
}

/** True for whoever may save and review an entry: admins, its owner, its actioners. */
export function mayReview(risk: Risk, me: Person): boolean {
  if (!me.isActive || me.key === '') return false;
  return me.role === 'admin' || risk.owner === me.key || risk.actioners.includes(me.key);
}
