import { Link, Text } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import type { PrintedFinding } from '#domain/pack/pack-data-check.ts';
import { sayFinding } from '#screens/finding-words.ts';
import { hrefOf, type Route } from '#screens/route.ts';
import { stepRoute } from './steps.tsx';

/** Where the personal-data check asks about a text that the pack would print, each with the way to it. */
export function DataFindings({
  findings,
  meeting,
}: {
  findings: readonly PrintedFinding[];
  meeting: Meeting;
}) {
  return (
    <ul>
      {findings.map((one) => (
        <li key={`${one.of} ${one.key} ${one.field} ${one.kind}`}>
          <Link href={hrefOf(routeTo(one, meeting))} inline>
            {nameOf(one)}
          </Link>
          <Text>: {sayFinding(one.kind, one.count)}</Text>
        </li>
      ))}
    </ul>
  );
}

function routeTo({ of, key, field }: PrintedFinding, meeting: Meeting): Route {
  switch (of) {
    case 'action':
      return { at: 'update', ref: key };
    case 'change':
      return { at: 'change', id: key };
    case 'risk':
      return { at: 'risk', ref: key };
    case 'curation':
      return stepRoute(meeting, field.startsWith('highlights') ? 'highlights' : 'words');
  }
}

function nameOf({ of, key, field }: PrintedFinding): string {
  switch (of) {
    case 'action':
      return `Action ${key}, ${fieldNames[field] ?? 'evidence'}`;
    case 'change':
      return `A change, ${fieldNames[field] ?? 'its words'}`;
    case 'risk':
      return `Risk ${key}, ${fieldNames[field] ?? 'mitigation'}`;
    case 'curation':
      if (field.startsWith('highlights')) return 'A highlight as you edited it';
      return field.startsWith('asks') ? 'An ask' : 'Your words on how the plan stands';
  }
}

const fieldNames: Readonly<Record<string, string>> = {
  reason: 'why',
  activity: 'what was done',
  impact: 'what difference it made',
  nextSteps: 'what comes next',
  driver: 'what drives it',
  decisionNote: 'note of the decision',
  title: 'title',
  cause: 'cause',
  event: 'event',
  effect: 'effect',
  controls: 'controls',
  ask: 'ask of the board',
};
