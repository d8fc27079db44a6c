import { Button } from '@fluentui/react-components';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { StepList } from '#screens/parts/step-list.tsx';
import { hrefOf, prepareParts, type PreparePart, type Route } from '#screens/route.ts';
import { usePackStyles } from '#screens/board-pack/pack-style.ts';

/** What each step is called. */
export const stepNames: Readonly<Record<PreparePart, string>> = {
  facts: 'Facts',
  readiness: 'Readiness',
  highlights: 'Highlights',
  words: 'Words and asks',
  preview: 'Preview',
  issue: 'Issue',
};

/** The id of the heading of the step that is open. */
export const stepHeadingId = 'step';

/** The ways between the steps, in any order. */
export function Steps({ meeting, part }: { meeting: Meeting; part: PreparePart }) {
  return (
    <StepList
      label="Steps"
      steps={prepareParts.map((one) => ({
        name: stepNames[one],
        href: hrefOf(stepRoute(meeting, one)),
        isHere: one === part,
      }))}
    />
  );
}

/** On to the next step, as the page's first button. */
export function NextStep(props: {
  meeting: Meeting;
  part: PreparePart;
  /** False where something has to be put right before; it is called either way. */
  mayLeave?: () => boolean;
}) {
  const styles = usePackStyles();
  const next = prepareParts[prepareParts.indexOf(props.part) + 1];
  if (next === undefined) return null;
  return (
    <div className={styles.buttons}>
      <Button
        as="a"
        appearance="primary"
        href={hrefOf(stepRoute(props.meeting, next))}
        onClick={(event) => {
          if (props.mayLeave?.() === false) event.preventDefault();
        }}
      >
        Continue to {stepNames[next].toLowerCase()}
      </Button>
    </div>
  );
}

/** Where a step of a meeting's pack is. */
export function stepRoute({ body, on }: Meeting, part: PreparePart): Route {
  return { at: 'prepare-pack', body, on, part };
}
