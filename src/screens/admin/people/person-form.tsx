import type { Person } from '#domain/people/person.ts';
import { PageForm } from '#screens/admin/page-form.tsx';
import { goAndTell } from '#screens/admin/told.ts';
import { useRun } from '#screens/parts/use-run.ts';
import { PersonFields } from './person-fields.tsx';

/** The form for a person, a post or a group, and its sending. */
export function PersonForm(props: {
  name: string;
  /** The person as they would be saved. */
  person: Person;
  typing: Parameters<typeof PageForm>[0]['typing'];
  /** What is said once it is saved. */
  done: string;
  /** Where one goes without saving. */
  back: string;
  onChange: (part: Partial<Person>) => void;
}) {
  const running = useRun();
  const { person } = props;
  const handleSave = async () => {
    const outcome = await running.run({ kind: 'save-person', person }, person.name);
    if (outcome === null || outcome.kind === 'refused') return false;
    goAndTell({ at: 'admin', tab: 'people', filter: { person: person.key } }, props.done);
    return true;
  };
  return (
    <PageForm
      name={props.name}
      running={running}
      refusals={running.refusals}
      typing={props.typing}
      kept="What you filled in"
      back={props.back}
      onSave={handleSave}
    >
      <PersonFields person={person} refusals={running.refusals} onChange={props.onChange} />
    </PageForm>
  );
}
