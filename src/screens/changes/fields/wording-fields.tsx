import type { Refusal } from '#domain/refusal.ts';
import { LineField, WordsField } from '#screens/parts/plain-fields.tsx';

type Wording = { readonly title: string; readonly description: string };

/** Title and full wording; where both are one sentence, they go on as one. */
export function WordingFields(props: {
  value: Wording;
  refusals: readonly Refusal[];
  onChange: (value: Wording) => void;
}) {
  const { value, refusals, onChange } = props;
  const { title, description } = value;
  return (
    <>
      <LineField
        id="title"
        label="Title"
        value={title}
        refusals={refusals}
        onChange={(words) =>
          onChange({ title: words, description: description === title ? words : description })
        }
      />
      <WordsField
        id="description"
        label="Full wording"
        rows={5}
        value={description}
        refusals={refusals}
        onChange={(words) => onChange({ title, description: words })}
      />
    </>
  );
}
