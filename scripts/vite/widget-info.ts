import type { WidgetInfo } from '../../src/embed/build-info.ts';
import { LINK_ATTRIBUTES, widgets } from '../../src/widgets/registry.ts';

/** Attributes that change the first read of any widget: another API, another moment. */
const ANY_WIDGET = ['api', 'now'];

/** The loader's part of the registry, without texts. */
export const widgetInfo = (): WidgetInfo => ({
  widgets: Object.fromEntries(
    widgets().map(([name, { firstRead, reservedHeight }]) => [`alexis-${name}`, [firstRead, reservedHeight]]),
  ),
  readsOther: [...ANY_WIDGET, ...widgets().flatMap(([, { firstReadAttributes }]) => firstReadAttributes)]
    .map((attribute) => `[${attribute}]`)
    .join(),
  linkAttributes: LINK_ATTRIBUTES.join(' '),
});
