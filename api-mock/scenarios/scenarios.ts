import { contentScenarios } from './content.ts';
import type { Scenario } from './scenario.ts';
import { wireScenarios } from './wire.ts';

export type { Scenario } from './scenario.ts';

/** Every scenario by name; the name is also what an address carries: `/mock/{name}/api/v1/…`. */
export const SCENARIOS = {
  normal: { label: 'Tout va bien' },
  ...wireScenarios,
  ...contentScenarios,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
