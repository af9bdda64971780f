import type { WidgetSettings } from '../client/widget-settings.ts';
import { Context } from './context.ts';

export const settingsContext = new Context<WidgetSettings>();
