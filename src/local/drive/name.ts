import { invalidRequest } from '#local/graph-error.ts';

/** Throws 400 for a name SharePoint does not take: empty, longer than 255, `" * : < > ? / \ |`, a space at either end,
 * a full stop at the end, a start of `~$`, or one it keeps for itself (Restrictions and limitations in SharePoint). */
export function requireFileName(name: string): void {
  const isRefused =
    name === '' ||
    name.length > 255 ||
    name === '.' ||
    name === '..' ||
    name.startsWith('~$') ||
    name.trim() !== name ||
    name.endsWith('.') ||
    /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^(\.lock|desktop\.ini)$/i.test(name) ||
    /_vti_/i.test(name) ||
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    /["*:<>?/\\|\u0000-\u001F]/.test(name);
  if (isRefused) {
    throw invalidRequest('The provided name cannot contain reserved characters, or is not a valid name.');
  }
}

/** The same name with a number before its extension: 'Pack.xlsx', 2 gives 'Pack 2.xlsx'. */
export function numberedName(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${n}${name.slice(dot)}` : `${name} ${n}`;
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  zip: 'application/zip',
};

/** The media type by the name's extension. */
export function mimeOf(name: string): string {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Whether the name is that of an Office file, which SharePoint may save again after upload. */
export function isOfficeName(name: string): boolean {
  return /\.(xlsx|docx|pptx)$/i.test(name);
}
