import { Field, Input, Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { counted } from '#domain/pack/pack-sentences.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { hrefOf } from '#screens/route.ts';
import { foundIn } from './agenda.ts';
import { useMeetingStyles } from './in-meeting-style.ts';
import { itemIn, titleOf, wordOf } from './pack-item.ts';

/** Gets at any action, risk or measure of a pack by a number or a few words, while somebody talks of it. */
export function FindInPack({ content, pack }: { content: Pack; pack: IssuedPack }) {
  const styles = useMeetingStyles();
  const [text, setText] = useState('');
  const { count, items } = foundIn(content, text);
  return (
    <div role="search" aria-label="This pack">
      <Field label="Find by number or words" hint="Any action, risk or measure of this pack">
        <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div role="status">
        {text.trim() === '' ? null : (
          <Text size={200} className={styles.quiet}>
            {count === 0
              ? 'This pack has nothing with these words.'
              : `${counted(count, 'result')}${count > items.length ? `, the first ${String(items.length)} here` : ''}`}
          </Text>
        )}
      </div>
      {items.length === 0 ? null : (
        <ul className={styles.rows} aria-label="Found in this pack">
          {items.map((item) => {
            const found = itemIn(content, item);
            return found === null ? null : (
              <li key={wordOf(item)} className={styles.row}>
                <Link href={hrefOf({ at: 'in-meeting', pack: pack.key, item: wordOf(item) })}>
                  {titleOf(found)}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
