import { expect, test } from 'vitest';
import { quickXorHash } from '#local/drive/quick-xor.ts';

// by hand: the byte at i is turned left by 11·i bits of 160, and the length is mixed into the last eight bytes
test('nothing hashes to nothing', () => {
  expect(quickXorHash(new Uint8Array())).toBe(Buffer.alloc(20).toString('base64'));
});

test('one byte stands first, its length in the thirteenth', () => {
  const expected = Buffer.alloc(20);
  expected[0] = 0x41;
  expected[12] = 1;
  expect(quickXorHash(new Uint8Array([0x41]))).toBe(expected.toString('base64'));
});

test('the second byte is turned by eleven bits', () => {
  const expected = Buffer.alloc(20);
  expected[1] = (0xff << 3) & 0xff;
  expected[2] = 0xff >> 5;
  expected[12] = 2;
  expect(quickXorHash(new Uint8Array([0, 0xff]))).toBe(expected.toString('base64'));
});

test('bytes beyond the width wrap round to the beginning', () => {
  const bytes = new Uint8Array(161);
  bytes[160] = 0x07;
  const expected = Buffer.alloc(20);
  expected[0] = 0x07;
  expected[12] = 161;
  expect(quickXorHash(bytes)).toBe(expected.toString('base64'));
});
