import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { checkSection } from '#domain/decide-section.ts';
import { blankSection, headingsOf, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { RemoveButton } from '#screens/admin/remove-button.tsx';
import { SaveForm, type useSaving } from '#screens/admin/save-form.tsx';
import { useSaveTyping, type Begun } from '#screens/admin/use-save-typing.ts';
import { keepingOf } from '#screens/parts/kept.ts';
import { ChoiceField, LineField, WordsField } from '#screens/parts/plain-fields.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { inSentence, oneOf } from './in-sentence.ts';
import { PlaceholderFields } from './placeholder-fields.tsx';

type FormProps = { saving: ReturnType<typeof useSaving> } & (
  | { section: Section; parent?: undefined }
  | { section?: undefined; parent: string | null }
);

const typings = keepingOf<Begun<Section>>();

/** A heading to edit, or a new one under `parent`. */
export function HeadingForm({ saving, section: listed, parent = null }: FormProps) {
  const { snapshot } = useReady();
  const typing = useSaveTyping(
    typings,
    listed === undefined ? `under ${parent ?? ''}` : `edit ${listed.key}`,
  );
  const now = listed === undefined ? undefined : (typing.shown.sections.get(listed.key) ?? listed);
  const section = { ...(now ?? newUnder(typing.shown, parent)), ...typing.parts };
  const change = typing.set;
  const level = levelOf(snapshot, section);
  const word = snapshot.settings.structure.levels[level]?.one ?? 'heading';
  const isGovernance =
    now !== undefined &&
    now.parent === null &&
    (section.title.trim() !== now.title || section.parent !== null);
  const people = [...snapshot.people.values()]
    .filter((one) => one.key === section.accountable || (one.isActive && one.kind === 'person'))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((one) => ({ key: one.key, words: one.post === '' ? one.name : `${one.name}, ${one.post}` }));
  const placed = (part: { parent: string | null }): Partial<Section> =>
    part.parent === (now?.parent ?? parent) && now !== undefined
      ? { parent: part.parent, order: now.order }
      : { parent: part.parent, order: lastOrder(snapshot, part.parent, section.key) };
  return (
    <SaveForm
      title={now === undefined ? `A new ${inSentence(word)}` : `${now.key} ${now.title}`}
      effect="Everybody sees it at once, in the plan and in every pack made from now on. Packs already issued stay as they are."
      check={() => checkSection(snapshot, section)}
      wish={() => ({
        command: { kind: 'save-section', section },
        label: `${section.key.trim()} ${section.title.trim()}`,
      })}
      typing={typing}
      onSaved={saving.saved}
      onCancel={saving.cancel}
      aside={
        now === undefined ? null : (
          <RemoveButton
            what={`${now.key} ${now.title}`}
            command={{ kind: 'remove-section', key: now.key }}
            onRemoved={(removed) => {
              typing.forget();
              saving.saved(removed);
            }}
          />
        )
      }
    >
      {(refusals) => (
        <>
          {now === undefined ? (
            <LineField
              id="key"
              label="Reference"
              hint="The number it is printed with, such as 2.3. It is given once and stays."
              value={section.key}
              refusals={refusals}
              onChange={(key) => change({ key })}
            />
          ) : null}
          <LineField
            id="title"
            label="Title"
            value={section.title}
            refusals={refusals}
            onChange={(title) => change({ title })}
          />
          <ChoiceField
            id="parent"
            label="Stands under"
            none="Nothing: it is on the highest level"
            options={parentsFor(snapshot, section)}
            value={section.parent ?? ''}
            refusals={refusals}
            onChange={(value) => change(placed({ parent: value === '' ? null : value }))}
          />
          {isGovernance ? <Governance word={word} /> : null}
          <WordsField
            id="aim"
            label="What we want to achieve"
            rows={3}
            value={section.aim}
            refusals={refusals}
            onChange={(aim) => change({ aim })}
          />
          <WordsField
            id="howWeKnow"
            label="How we will know"
            rows={3}
            value={section.howWeKnow}
            refusals={refusals}
            onChange={(howWeKnow) => change({ howWeKnow })}
          />
          <ChoiceField
            id="accountable"
            label="Accountable officer"
            none="Nobody is named"
            options={people}
            value={section.accountable ?? ''}
            refusals={refusals}
            onChange={(value) => change({ accountable: value === '' ? null : value })}
          />
          <PlaceholderFields
            placeholders={section.placeholders}
            refusals={refusals}
            onChange={(placeholders) => change({ placeholders })}
          />
        </>
      )}
    </SaveForm>
  );
}

function Governance({ word }: { word: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Another name or place of {oneOf(word)} is a decision of the partnership. Save it once that is taken,
        then{' '}
        <Link href={hrefOf({ at: 'admin', tab: 'plan' })} inline>
          record a new version of the plan
        </Link>{' '}
        with who decided and when.
      </MessageBarBody>
    </MessageBar>
  );
}

function newUnder(snapshot: Snapshot, parent: string | null): Section {
  const siblings = [...snapshot.sections.values()].filter((one) => one.parent === parent);
  // the next number, where the others are numbered so
  const numbers = siblings.map((one) => Number(parent === null ? one.key : one.key.slice(parent.length + 1)));
  const next = numbers.every(Number.isInteger) ? String(Math.max(0, ...numbers) + 1) : '';
  const key = next === '' || parent === null ? next : `${parent}.${next}`;
  return blankSection(snapshot.sections.has(key) ? '' : key, '', parent, lastOrder(snapshot, parent, ''));
}

function lastOrder(snapshot: Snapshot, parent: string | null, but: string): number {
  const orders = [...snapshot.sections.values()]
    .filter((one) => one.parent === parent && one.key !== but)
    .map((one) => one.order);
  return Math.max(0, ...orders) + 1;
}

function levelOf(snapshot: Snapshot, section: Section): number {
  const headings = headingsOf(snapshot.sections.values());
  const above = headings.find((one) => one.section.key === section.parent);
  return above === undefined ? 0 : above.level + 1;
}

// a heading under itself, or under the lowest level, is no choice
function parentsFor(
  snapshot: Snapshot,
  section: Section,
): readonly { readonly key: string; readonly words: string }[] {
  const { levels } = snapshot.settings.structure;
  return headingsOf(snapshot.sections.values())
    .filter((one) => one.level < levels.length - 1 && one.section.key !== section.key)
    .map((one) => ({
      key: one.section.key,
      words: `${'\u2003'.repeat(one.level)}${one.section.key} ${one.section.title}`,
    }));
}
