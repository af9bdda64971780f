import { readContent } from '../../content/read.ts';
import type { MockContent } from './content.ts';

/** The project's content for a mock that runs in Node. Throws `ContentError` where a file is faulty. */
export async function contentFromFiles(): Promise<MockContent> {
  const { places, ...content } = await readContent();
  return { ...content, places: () => Promise.resolve(places) };
}
