import type { Visit } from './lead-kit.ts';

type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly parentId?: string;
  readonly childIds?: readonly string[];
};

// what Chromium adds to every node, and says nothing to a person
const toldStates = new Set([
  'checked',
  'pressed',
  'invalid',
  'required',
  'disabled',
  'expanded',
  'multiline',
  'readonly',
]);
const unsaid = new Set([
  'InlineTextBox',
  'StaticText',
  'generic',
  'none',
  'LineBreak',
  'LabelText',
  'image',
  'ListMarker',
  'paragraph',
  'strong',
  'Legend',
]);

/**
 * What Chromium tells assistive technology of one part of the tab, in reading order: a line each of role, name,
 * description and states, such as 'radio "On track" is checked'. The part is found by its role and the beginning of its name.
 */
export async function outlineOf(
  { page, context, frame }: Visit,
  role: string,
  name: string,
): Promise<readonly string[]> {
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const url = frame().url().split('#')[0] ?? '';
  const child = frameTree.childFrames?.find((one) => one.frame.url.split('#')[0] === url);
  if (child === undefined) throw new Error('Chromium knows no frame of the tab');
  // as the protocol documents a node of the tree
  const { nodes } = (await session.send('Accessibility.getFullAXTree', {
    frameId: child.frame.id,
  })) as unknown as {
    nodes: readonly Node[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes.find(
    (node) => !node.ignored && node.role?.value === role && node.name?.value.startsWith(name) === true,
  );
  if (top === undefined) throw new Error(`Nothing in the tree is a ${role} ‘${name}’`);
  const lines: string[] = [];
  const walk = (node: Node) => {
    const said = node.ignored ? null : sayNode(node);
    if (said !== null) lines.push(said);
    for (const id of node.childIds ?? []) {
      const next = byId.get(id);
      if (next !== undefined) walk(next);
    }
  };
  walk(top);
  return lines;
}

function sayNode(node: Node): string | null {
  const role = node.role?.value ?? '';
  const name = tidy(node.name?.value);
  if (unsaid.has(role)) return null;
  const states = (node.properties ?? [])
    .filter((one) => toldStates.has(one.name))
    .filter(({ value: { value } }) => value !== false && value !== 'false')
    .map((one) =>
      one.value.value === true || one.value.value === 'true'
        ? one.name
        : `${one.name} ${String(one.value.value)}`,
    );
  const description = tidy(node.description?.value);
  return [
    role,
    ...(name === '' ? [] : [`‘${name}’`]),
    ...(description === '' ? [] : [`(${description})`]),
    ...(states.length === 0 ? [] : [`is ${states.join(', ')}`]),
  ].join(' ');
}

function tidy(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
