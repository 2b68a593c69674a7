import type { Rule } from './rule.ts';

/** What is not finished. */
export const drafts = {
  todo: {
    group: 'drafts',
    level: 'warning',
    finds: 'Texts that begin with TODO, and values with # TODO behind them',
    why: 'They are shown as they are, to whoever the deck is presented to: a day or a flag that stands for one yet to be chosen looks like any other.',
  },
  'not-shown': {
    group: 'drafts',
    level: 'warning',
    finds: 'Content that no slide shows',
    why: 'Whoever wrote it expects to see it. It is told of template sets that say they show all, as the briefing does.',
  },
  'not-stamped': {
    group: 'drafts',
    level: 'warning',
    finds: 'A stamp or a version in the settings, and templates that do not show it',
    why: 'Whoever asked for DRAFT on each slide relies on it.',
  },
  'theme-covered': {
    group: 'drafts',
    level: 'warning',
    finds:
      'A theme or a size that was chosen, and of which a theme in the folder of templates leaves nothing',
    why: 'A whole theme that was copied says everything itself: the other colours or the other shape that were asked for are not to be seen.',
  },
  'no-room': {
    group: 'drafts',
    level: 'warning',
    finds: 'Parts of a slide that were left out, since there was no room for them',
    why: 'A template may call a part optional, so that a full page gives way instead of failing. Whoever made it expects to see it.',
  },
} as const satisfies Record<string, Rule>;
