/**
 * The colour behind each person, by which a check tells whose face is shown. It is in both top corners and at the middle
 * of the top edge, which a circle leaves visible. The twelve are further apart than JPEG's noise.
 */
export const PORTRAIT_BACKGROUNDS = {
  'ada-lovelace': '#cfb0fb',
  'grace-hopper': '#93c8ff',
  'katherine-johnson': '#fae06c',
  'alan-turing': '#bfdc8c',
  'radia-perlman': '#7fdccb',
  'tim-okafor': '#ffbc85',
  'mei-chen': '#ffb3c4',
  'omar-haddad': '#93e7f3',
  'priya-nair': '#98e0ab',
  'lucia-fernandez': '#ff9f8c',
  'jonas-weber': '#a7abf8',
  'yuki-tanaka': '#f5aee0',
} as const;
