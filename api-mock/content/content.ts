import type * as z from 'zod/mini';
import { ContestContent } from '../../content/schema/contest.ts';
import { PartnerContent } from '../../content/schema/partner.ts';
import { GazetteerPlaceContent } from '../../content/schema/place.ts';
import { PoleContent } from '../../content/schema/pole.ts';
import { QuizContent } from '../../content/schema/quiz.ts';
import { WorkshopSeries } from '../../content/schema/workshop.ts';

/** Kinds of content that the mock answers from, each one folder of JSON files below `content/`. */
export const FOLDERS = {
  poles: PoleContent,
  partners: PartnerContent,
  workshops: WorkshopSeries,
  quizzes: QuizContent,
  contests: ContestContent,
} as const;

type Folder = keyof typeof FOLDERS;

/** What the mock answers from. The gazetteer is large: it comes with the first search. */
export type MockContent = { readonly [F in Folder]: readonly z.infer<(typeof FOLDERS)[F]>[] } & {
  readonly places: () => Promise<readonly GazetteerPlaceContent[]>;
};

/** Raw files by folder, in the order of their names. */
export type RawFolders = Readonly<Record<Folder, readonly unknown[]>>;

/** Reads raw files by the schemas that the server's store is filled by. Throws on a faulty one. */
export function parseContent(raw: RawFolders, places: () => Promise<unknown[]>): MockContent {
  const folders = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, schema]) => [name, raw[name as Folder].map((item) => schema.parse(item))]),
  );
  let read: Promise<readonly GazetteerPlaceContent[]> | undefined;
  return {
    // Each folder was read by the schema that the table binds it to.
    ...(folders as unknown as Omit<MockContent, 'places'>),
    places: () => (read ??= places().then((all) => all.map((place) => GazetteerPlaceContent.parse(place)))),
  };
}
