import { expect, test } from 'vitest';
import { contentOf, shortOf, someOf, undoQuestion } from '#screens/admin/import/past-words.ts';

const nothing = {
  actions: 0,
  people: 0,
  sections: 0,
  refs: [],
  changed: [],
  waiting: 0,
  recorded: 0,
  updates: 0,
  predecessors: 0,
};
const plan = { ...nothing, actions: 2, people: 1, sections: 1, refs: ['4.1.1', '4.1.2'] };
const changes = { ...nothing, changed: ['1.1', '1.2'], waiting: 1, updates: 2 };

test('an import is known by what it added, else by what it changed or combined', () => {
  expect(shortOf(plan)).toBe('2 actions, 1 person and 1 heading');
  expect(shortOf(changes)).toBe('2 changed actions');
  expect(shortOf({ ...nothing, predecessors: 1 })).toBe('1 combined action');
});

test('what an import put into the plan is told in full', () => {
  expect(contentOf(plan)).toEqual(['2 actions, 1 person and 1 heading added: 4.1.1 to 4.1.2.']);
  expect(contentOf({ ...changes, predecessors: 1 })).toEqual([
    '2 actions changed or reported on: 1.1, 1.2.',
    '1 action of the file kept as where others come from.',
    '2 updates written.',
    '1 change of it still waits for a decision.',
  ]);
  expect(contentOf({ ...nothing, actions: 1, refs: ['9.1'] })).toEqual(['1 action added: 9.1.']);
});

test('undoing says everything that goes, and what goes back to how it was', () => {
  expect(undoQuestion(plan)).toBe(
    'Undo all of this import? 2 actions, 1 person and 1 heading are removed. People and headings that something else uses by now stay, and so do people who were edited since.',
  );
  expect(undoQuestion(changes)).toBe(
    'Undo all of this import? 2 updates and 1 change that waits are removed. 2 actions go back to how they were before.',
  );
  expect(undoQuestion({ ...nothing, recorded: 1, predecessors: 2 })).toBe(
    'Undo all of this import? 1 recorded change and 2 notes of where actions come from are removed.',
  );
  expect(undoQuestion({ ...nothing, actions: 1, refs: ['9.1'] })).toBe(
    'Undo all of this import? 1 action is removed.',
  );
});

test('many references are cut short, and how many more there are is said', () => {
  const refs = Array.from({ length: 12 }, (_, index) => String(index + 1));
  expect(someOf(refs.slice(0, 2))).toBe('1, 2');
  expect(someOf(refs)).toMatch(/10 and 2 others$/);
});
