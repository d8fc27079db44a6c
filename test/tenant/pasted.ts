import { createInterface } from 'node:readline';
import { Writable, type Readable } from 'node:stream';

/** Reads one line from a terminal without showing it, or all of what is sent on standard input. */
export async function readPasted(
  input: Readable & { readonly isTTY?: boolean },
  output: Writable,
): Promise<string> {
  if (input.isTTY !== true) {
    const chunks: Buffer[] = [];
    for await (const chunk of input) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString('utf8');
  }
  output.write('Paste the token and press Enter; it is not shown.\n');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  return new Promise((done) => {
    lines.once('line', (line) => {
      done(line);
      lines.close();
    });
    lines.once('close', () => done(''));
  });
}
