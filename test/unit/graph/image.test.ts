import { expect, it } from 'vitest';
import { etagValue } from '../../../src/graph';
import { imageType, isOnePixelGif } from '../../../src/graph/image';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

it.each([
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a\x02\x00\x02\x00', 'image/gif'],
  ['RIFF\x0a\x0d\x00\x00WEBPVP8 ', 'image/webp'],
  ['<svg xmlns=', null],
  ['<!doctype html>', null],
  ['RIFF....AVI ', null],
  ['', null],
])('%j is %s', (start, type) => {
  expect(imageType(bytes(start))).toBe(type);
});

it('knows the picture that stands for no photo', () => {
  expect(isOnePixelGif(bytes('GIF89a\x01\x00\x01\x00\x80'))).toBe(true);
  expect(isOnePixelGif(bytes('GIF89a\x30\x00\x01\x00\x80'))).toBe(false);
  expect(isOnePixelGif(bytes('\x89PNG\r\n\x01\x00\x01\x00'))).toBe(false);
});

it.each([
  ['W/"abc"', 'abc'],
  ['"abc"', 'abc'],
  ['abc', 'abc'],
  ['w/"abc"', 'abc'],
  ['""', ''],
])('the ETag %s is about %s', (sent, value) => {
  expect(etagValue(sent)).toBe(value);
});
