import { createContext } from '@lit/context';
import type { WidgetSettings } from '../client/widget-settings.ts';

/** The key is unique: another copy of the kit on the page neither hears nor answers it. */
export const settingsContext = createContext<WidgetSettings>(Symbol('alexis-settings'));
