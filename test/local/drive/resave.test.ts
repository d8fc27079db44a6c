import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { resaved } from '#local/drive/resave.ts';

test('a zip saved again has other bytes and another length but the same parts', () => {
  const zip = zipSync({ 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8('<c/>') });
  const again = resaved(zip);
  expect(again?.length).toBeGreaterThan(zip.length);
  expect(Object.keys(unzipSync(again ?? new Uint8Array()))).toEqual(['a.xml', 'b/c.xml']);
});

test('what is no zip, or was saved again before, is left alone', () => {
  expect(resaved(new Uint8Array())).toBeNull();
  expect(resaved(new Uint8Array(100))).toBeNull();
  expect(resaved(resaved(zipSync({})) ?? new Uint8Array())).toBeNull();
});
