import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The file that a URL path names inside a folder, or null when it points outside, at a hidden file, or is malformed.
 * `path` is still percent-encoded and has no leading slash; '' and a trailing slash mean index.html.
 */
export function fileFor(folder: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || /[\0\\]/.test(decoded)) return null;
  if (decoded.split('/').some((part) => part.startsWith('.'))) return null;
  const file = resolve(folder, decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

/**
 * Answers with a file of a built folder. Where the headers do not say how long it may be kept: for ever under assets/, as
 * names there carry a hash. 404 when there is none, and nobody keeps that.
 */
export async function sendFile(
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const file = fileFor(folder, path);
  const bytes = file === null ? null : await readOrNull(file);
  if (file === null || bytes === null)
    return new Response('Not found', { status: 404, headers: { ...headers, 'cache-control': 'no-store' } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...headers,
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    },
  });
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
