import { invalidRequest } from './graph-error.ts';

/** Folds path-based addressing into single segments, so that a plain router can match:
 * `/sites/host:/sites/x:/lists` becomes `/sites/host%3A%2Fsites%2Fx/lists`, `/drive/root:/a/b.xlsx:/content` becomes
 * `/drive/root%3A%2Fa%2Fb.xlsx/content`. Segments stay percent-encoded. Refuses a malformed percent sign. */
export function foldPath(pathname: string): string {
  const folded: string[] = [];
  let open: string[] | null = null;
  for (const raw of pathname.split('/')) {
    const segment = decodeSegment(raw);
    if (open === null) {
      if (segment.length > 1 && segment.endsWith(':')) open = [segment];
      else folded.push(encodeURIComponent(segment));
    } else if (segment.endsWith(':')) {
      folded.push(closed([...open, segment.slice(0, -1)]));
      open = null;
    } else {
      open.push(segment);
    }
  }
  if (open !== null) folded.push(closed(open));
  return folded.join('/');
}

/** Decodes one path segment; 400 for a malformed percent sign. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    throw invalidRequest('The request URL holds a malformed percent-encoding.', {
      innerCode: error instanceof URIError ? 'invalidQueryOption' : 'badArgument',
    });
  }
}

/** The two halves of a folded segment, e.g. 'root:/a/b' gives ['root', 'a/b']; null when it is not one. */
export function splitFolded(value: string): { readonly base: string; readonly path: string } | null {
  const colon = value.indexOf(':');
  if (colon < 1) return null;
  return { base: value.slice(0, colon), path: value.slice(colon + 1).replace(/^\/+|\/+$/g, '') };
}

function closed(parts: readonly string[]): string {
  return encodeURIComponent(parts.filter((part, index) => index === 0 || part !== '').join('/'));
}
