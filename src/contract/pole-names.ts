import * as z from 'zod/mini';
import { Slug } from './common.ts';
import { list } from './resource.ts';

/** The pôles of `polesResource`, the same answer at the same address, for a part that reads no more than their names. */
export const poleNamesResource = list('/poles', z.object({ slug: Slug, name: z.string() }));
