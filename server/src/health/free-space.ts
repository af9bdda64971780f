import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Settings } from '../environment/settings.ts';

/** Bytes that may still be written where `folder` is, or will be made. */
export async function freeSpace(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || dirname(folder) === folder) throw error;
    return freeSpace(dirname(folder));
  }
}

/** Where this server writes most: its database, or the tiles where PostgreSQL keeps the data. */
export const dataFolder = ({ database, tilesCache }: Pick<Settings, 'database' | 'tilesCache'>): string =>
  database.kind === 'sqlite' ? dirname(database.file) : tilesCache;
