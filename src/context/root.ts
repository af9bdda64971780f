import { settingsFor, type WidgetSettings } from '../client/widget-settings.ts';
import { Provider } from './guarded-context.ts';
import { settingsContext } from './settings-context.ts';
import { provideVisit, type SharedVisit } from './visit-context.ts';

/** Settings and visit of the widgets that are in no `<alexis-kit>`. */
export interface RootProviders {
  readonly settings: Provider<WidgetSettings>;
  readonly visit: Provider<SharedVisit>;
}

let providers: RootProviders | undefined;

/** The providers of the document element. Each widget asks for them when it connects, so the order of scripts does not matter. */
export const rootProviders = (): RootProviders => (providers ??= provideAt(document.documentElement));

const provideAt = (root: HTMLElement): RootProviders => ({
  settings: new Provider(root, { context: settingsContext, initialValue: settingsFor() }),
  visit: provideVisit(root),
});
