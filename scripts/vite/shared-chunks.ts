import type { Rolldown } from 'vite';
import type { WidgetName } from '../../src/contract/common.ts';

const SMALL: readonly string[] = ['eligibility-quiz', 'contest-countdown'] satisfies WidgetName[];

/** Part of what Rolldown knows of all modules. */
export interface ModuleGraph {
  getModuleInfo(id: string): Pick<Rolldown.ModuleInfo, 'isEntry' | 'importers'> | null;
}

/**
 * Chunks of what several files of the kit share, by the widgets that need it at once: a page with one widget loads little
 * that the widget does not need, and a page with all of them nothing twice. Whatever no widget needs at once is left to
 * Rolldown.
 * @param widgets names of their entries, without the ending
 */
export const sharedChunks = (widgets: readonly string[]): Rolldown.CodeSplittingGroup[] => {
  const group = (
    nameOf: (widgetsInNeed: readonly string[]) => string | undefined,
    options: Partial<Rolldown.CodeSplittingGroup> = {},
  ): Rolldown.CodeSplittingGroup => ({
    tags: ['$initial'],
    ...options,
    name: (id, graph) => nameOf(widgetsThatNeed(id, widgets, graph)) ?? null,
  });
  return [
    // What the quiz or the countdown, which are small, share with any other: a file more would cost more than it saves. What
    // the two lists alone share is large.
    group((inNeed) => (inNeed.length > 1 && inNeed.some((name) => SMALL.includes(name)) ? 'core' : undefined)),
    group((inNeed) => (inNeed.length === 2 ? inNeed.join('-and-') : undefined)),
    // What lazy modules of other widgets need as well: they must not load the widget itself.
    group(([widget, ...others]) => (widget && others.length === 0 ? `of-${widget}` : undefined), { minShareCount: 2 }),
  ];
};

/** Names of the widgets whose entries import a module statically, directly or through others; in alphabetical order. */
export function widgetsThatNeed(id: string, widgets: readonly string[], graph: ModuleGraph): string[] {
  const found = new Set<string>();
  // A set takes more while it is iterated over.
  const modules = new Set([id]);
  for (const module of modules) {
    const info = graph.getModuleInfo(module);
    const widget = info?.isEntry ? widgets.find((name) => module.endsWith(`/${name}.ts`)) : undefined;
    if (widget) found.add(widget);
    info?.importers.forEach((importer) => modules.add(importer));
  }
  return [...found].toSorted();
}
