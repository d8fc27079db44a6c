import { Checkbox } from '@fluentui/react-components';
import type { IntakePreview } from '#domain/intake/intake.ts';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';

/** What of a file is taken that a reader does not see, or should not go by: only where the file has any of it. */
export function ImportChoice(props: {
  preview: IntakePreview;
  choice: IntakeChoice;
  onChoice: (choice: IntakeChoice) => void;
}) {
  const { preview, choice, onChoice } = props;
  const hasHidden = choice.hidden || preview.skipped.some((row) => row.why === 'hidden');
  const hasStruck =
    choice.struck ||
    preview.skipped.some((row) => row.why === 'struck') ||
    preview.issues.some((issue) => issue.code === 'struck-part');
  if (!hasHidden && !hasStruck) return null;
  return (
    <div role="group" aria-label="What else to take">
      {hasHidden ? (
        <Checkbox
          checked={choice.hidden}
          label="Take hidden rows too"
          onChange={(_, { checked }) => onChoice({ ...choice, hidden: checked === true })}
        />
      ) : null}
      {hasStruck ? (
        <Checkbox
          checked={choice.struck}
          label="Take words that are struck through too"
          onChange={(_, { checked }) => onChoice({ ...choice, struck: checked === true })}
        />
      ) : null}
    </div>
  );
}
