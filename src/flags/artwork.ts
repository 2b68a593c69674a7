import type { Frame } from './flag.ts';
import type { Proportion } from './ratios.ts';

/** Where artwork comes from; `own` is the folder `templates/flags`. */
export type Origin = 'svg-country-flags' | 'flag-icons' | 'own';

/** What differs from the rule "svg-country-flags has it, drawn as the law says". */
export type Artwork = { from?: Origin; frame?: Frame; rectangular?: false };

/** States and territories whose artwork needs something said about it. */
export const artwork: Record<string, Artwork> = {
  // Since December 2023 the sun's 40 rays are straight; the package has the wavy ones of 1992.
  KG: { from: 'own' },
  // Turquoise again since January 2022; the package has the darker blue.
  HN: { from: 'own' },
  // Colours set by notice 32/2016 of 10 May 2016; the package has an older, deeper blue.
  IS: { from: 'own' },
  // Green, white, black with three red stars since 2025; the package has the flag before.
  SY: { from: 'own' },
  // Drawn 16:25; cropped at both sides to 2:3.
  KH: { frame: { viewBox: '12.5 0 600 400' } },
  // Drawn 11:20; cropped at both sides to 3:5.
  PY: { frame: { viewBox: '25 0 550 330' } },
  NP: { rectangular: false },
};

type Organisation = Artwork & { file: string; proportion: Proportion };

/**
 * Organisations, by abbreviation, each where a package under a free licence has its flag. flag-icons draws
 * everything 640 by 480; the frames take off or add field around the emblem.
 *
 * | code  | organisation                            |
 * | ----- | --------------------------------------- |
 * | EU    | European Union                          |
 * | UN    | United Nations                          |
 * | ASEAN | Association of Southeast Asian Nations  |
 * | LAS   | League of Arab States                   |
 * | EAC   | East African Community                  |
 *
 * Without artwork, so unknown here: NATO, and the African Union (whose AU would be Australia's code).
 */
export const organisations: Record<string, Organisation> = {
  EU: { file: 'eu', proportion: '2:3' },
  UN: {
    from: 'flag-icons',
    file: 'un',
    proportion: '2:3',
    frame: { viewBox: '-40 0 720 480', field: '#4b92db' },
  },
  ASEAN: {
    from: 'flag-icons',
    file: 'asean',
    proportion: '2:3',
    frame: { viewBox: '-40 0 720 480', field: '#0039a6' },
  },
  // flag-icons draws its emblem 1.099 times too wide; a frame that much wider than 2:3 undoes it.
  LAS: {
    from: 'flag-icons',
    file: 'arab',
    proportion: '2:3',
    frame: { viewBox: '-75.64 0 791.28 480', field: '#006233' },
  },
  EAC: {
    from: 'flag-icons',
    file: 'eac',
    proportion: '2:3',
    frame: { viewBox: '0 26.67 640 426.66' },
  },
};
