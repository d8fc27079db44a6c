import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  type LinkProps,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Refusal } from '#domain/refusal.ts';
import { focusField } from './focus-on.ts';
import { sayRefusal } from '#screens/words.ts';

const useStyles = makeStyles({
  // far enough apart to be met with a finger
  line: { minHeight: '24px', paddingTop: '2px' },
});

/**
 * Everything that a rule said no to, each a way to its field where it has one. With the focus on it a screen reader says all
 * of it, once.
 */
export function RefusalList(props: {
  refusals: readonly Refusal[];
  /** The sentence of one; the usual one when left out. */
  say?: (refusal: Refusal) => string;
}) {
  const styles = useStyles();
  const linesId = useId();
  const { refusals, say = sayRefusal } = props;
  if (refusals.length === 0) return null;
  const once = new Map(refusals.map((one) => [`${one.field ?? ''} ${say(one)}`, one]));
  return (
    <MessageBar intent="error" layout="multiline" id="to-put-right" tabIndex={-1} aria-describedby={linesId}>
      <MessageBarBody>
        <MessageBarTitle>
          {once.size === 1 ? 'One thing to put right' : `${String(once.size)} things to put right`}
        </MessageBarTitle>
        <div id={linesId}>
          {[...once].map(([key, one]) => (
            <div key={key} className={styles.line}>
              {one.field === null ? say(one) : <ToField field={one.field}>{say(one)}</ToField>}
            </div>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function ToField({ field, children }: { field: string; children: NonNullable<LinkProps['children']> }) {
  return (
    <Link as="button" inline onClick={() => focusField(field)}>
      {children}
    </Link>
  );
}
