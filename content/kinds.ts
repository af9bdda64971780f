import type * as z from 'zod/mini';
import { ContestContent } from './schema/contest.ts';
import { PartnerContent } from './schema/partner.ts';
import { GazetteerPlaceContent } from './schema/place.ts';
import { PoleContent } from './schema/pole.ts';
import { QuizContent } from './schema/quiz.ts';
import { WorkshopSeries } from './schema/workshop.ts';

/** How one kind of content lies on disk. */
export type Kind<T> = { readonly schema: z.ZodMiniType<T> } & (
  { readonly folder: string } | { readonly files: readonly string[] }
);

/** One JSON file for each item, named after its `slug`. */
const folder = <T extends { slug: string }>(name: string, schema: z.ZodMiniType<T>): Kind<T> => ({
  folder: name,
  schema,
});

/** JSON files that each hold an array of items. */
const files = <T>(names: readonly string[], schema: z.ZodMiniType<T>): Kind<T> => ({ files: names, schema });

/** Every kind of content; a new one is one line here. */
export const CONTENT_KINDS = {
  poles: folder('poles', PoleContent),
  partners: folder('partners', PartnerContent),
  contests: folder('contests', ContestContent),
  workshops: folder('workshops', WorkshopSeries),
  quizzes: folder('quizzes', QuizContent),
  places: files(['places/grand-est.json', 'places/outside.json'], GazetteerPlaceContent),
};

export type ContentKind = keyof typeof CONTENT_KINDS;
export type ContentItem<K extends ContentKind> = z.infer<(typeof CONTENT_KINDS)[K]['schema']>;
export type Content = { readonly [K in ContentKind]: readonly ContentItem<K>[] };
