import { mkdir, writeFile } from 'node:fs/promises';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { chromium, type Page } from 'playwright';
import { PORTRAIT_BACKGROUNDS } from '../stories/tenant/portraitBackgrounds';
import { CHROMIUM_ARGS, ensureChromium } from './chromium';

const FOLDER = new URL('../stories/tenant/portraits/', import.meta.url);

/** The squares Microsoft Graph keeps of a photo, in px. */
const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];

const JPEG_QUALITY = 82;

type PersonKey = keyof typeof PORTRAIT_BACKGROUNDS;

/** Colours are RRGGBB, as DiceBear takes them. */
interface Looks {
  head: NonNullable<openPeeps.Options['head']>[number];
  face: NonNullable<openPeeps.Options['face']>[number];
  beard?: NonNullable<openPeeps.Options['facialHair']>[number];
  glasses?: NonNullable<openPeeps.Options['accessories']>[number];
  skin: string;
  clothes: string;
  /** Only the heads and beards which are not drawn in black take it. */
  hair?: string;
  /** Open Peeps all look to the right; these look to the left. */
  flip?: true;
  /** In percent of the drawing. */
  scale?: number;
  /** Moves the drawing, in percent of its side: right, down. */
  shift?: [x: number, y: number];
}

const PEOPLE: Record<PersonKey, Looks> = {
  'ada-lovelace': {
    head: 'grayBun',
    face: 'calm',
    skin: 'ffd9b8',
    hair: '6b3d2a',
    clothes: '6a3fa0',
    shift: [3, 1],
  },
  'grace-hopper': {
    head: 'grayMedium',
    face: 'smile',
    glasses: 'glasses2',
    skin: 'f9cfa9',
    hair: 'd9d7de',
    clothes: '2f5fb3',
    flip: true,
    shift: [-1, -2],
  },
  'katherine-johnson': {
    head: 'bun',
    face: 'calm',
    skin: '9c5a32',
    clothes: 'e0457b',
    scale: 97,
    shift: [2, 4],
  },
  'alan-turing': {
    head: 'grayShort',
    face: 'smile',
    skin: 'ffdbb4',
    hair: '7a4a2b',
    clothes: '2f7d57',
    flip: true,
    shift: [0, -2],
  },
  'radia-perlman': {
    head: 'mediumBangs2',
    face: 'smile',
    glasses: 'glasses5',
    skin: 'fcd3ae',
    hair: 'b5562c',
    clothes: 'f26d5b',
    shift: [3, -1],
  },
  'tim-okafor': {
    head: 'twists',
    face: 'smile',
    beard: 'chin',
    skin: '8a5236',
    clothes: '12857e',
  },
  'mei-chen': {
    head: 'bangs2',
    face: 'calm',
    skin: 'f7cfa4',
    clothes: 'e23b4e',
    flip: true,
    scale: 100,
    shift: [0, -2],
  },
  'omar-haddad': {
    head: 'pomp',
    face: 'smile',
    beard: 'chin',
    glasses: 'glasses3',
    skin: 'd99a69',
    clothes: 'f5b335',
    flip: true,
    scale: 100,
    shift: [1, 2],
  },
  'priya-nair': {
    head: 'medium3',
    face: 'calm',
    skin: 'b87a4b',
    clothes: 'd23d7f',
    shift: [2, -3],
  },
  'lucia-fernandez': {
    head: 'bangs',
    face: 'smile',
    skin: 'eab285',
    hair: '5a3324',
    clothes: '3b5bdb',
    shift: [1, -2],
  },
  'jonas-weber': {
    head: 'short4',
    face: 'calm',
    beard: 'full4',
    skin: 'ffd7b5',
    hair: 'e9b64f',
    clothes: 'f0803c',
    flip: true,
  },
  'yuki-tanaka': {
    head: 'medium1',
    face: 'smile',
    skin: 'fad6b0',
    clothes: '4a4fc4',
    shift: [1, -3],
  },
};

function drawPortrait(key: PersonKey): string {
  const { head, face, beard, glasses, skin, clothes, hair, flip, scale = 107, shift = [0, 0] } = PEOPLE[key];
  // The drawn head is right of the middle; after a flip, left of it.
  const toMiddle = flip ? 7 : -7;
  return createAvatar(openPeeps, {
    seed: key,
    backgroundColor: [PORTRAIT_BACKGROUNDS[key].slice(1)],
    head: [head],
    face: [face],
    facialHair: beard ? [beard] : [],
    facialHairProbability: beard ? 100 : 0,
    accessories: glasses ? [glasses] : [],
    accessoriesProbability: glasses ? 100 : 0,
    maskProbability: 0,
    skinColor: [skin],
    clothingColor: [clothes],
    ...(hair && { headContrastColor: [hair] }),
    flip: flip ?? false,
    scale,
    translateX: toMiddle + shift[0],
    translateY: 1 + shift[1],
  }).toString();
}

async function photograph(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  return page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY });
}

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
let bytes = 0;
for (const key of Object.keys(PEOPLE) as PersonKey[]) {
  const svg = drawPortrait(key);
  for (const size of SIZES) {
    const photo = await photograph(page, svg, size);
    await writeFile(new URL(`${key}-${size}.jpg`, FOLDER), photo);
    bytes += photo.byteLength;
  }
}
await browser.close();
console.log(`${Object.keys(PEOPLE).length * SIZES.length} files, ${bytes} bytes`);
