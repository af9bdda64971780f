import { readdir, readFile } from 'node:fs/promises';
import { FOLDERS, type MockContent, parseContent, type RawFolders } from './content.ts';

const root = new URL('../../content/', import.meta.url);

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, root), 'utf8'));

const readFolder = async (name: string): Promise<unknown[]> => {
  const files = (await readdir(new URL(`${name}/`, root))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => readJson(`${name}/${file}`)));
};

/** The project's content for a mock that runs in Node. */
export async function contentFromFiles(): Promise<MockContent> {
  const folders = await Promise.all(Object.keys(FOLDERS).map(async (name) => [name, await readFolder(name)] as const));
  // One entry for each folder of the table.
  return parseContent(Object.fromEntries(folders) as unknown as RawFolders, async () => {
    const lists = await Promise.all([readJson('places/grand-est.json'), readJson('places/outside.json')]);
    return lists.flat();
  });
}
