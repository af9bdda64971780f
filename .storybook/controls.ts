import type { ArgTypesEnhancer, StrictArgTypes } from 'storybook/internal/types';

const COLOUR = /^--alexis-(accent|text|surface)$/;
const NONE = { control: false } as const;

/**
 * A control that fits each attribute and token; what cannot be set by a value (part, slot, event) has none. Storybook
 * itself takes tokens for nothing, and choices for objects.
 */
export const fittingControls: ArgTypesEnhancer = ({ argTypes }): StrictArgTypes =>
  Object.fromEntries<StrictArgTypes[string]>(
    Object.entries(argTypes).map(([name, argType]) => {
      const { category } = argType.table ?? {};
      if (category === 'attributes')
        return [name, { ...argType, ...forType(argType.table?.type?.summary ?? 'string') }];
      if (category !== 'css custom properties') return [name, { ...argType, ...NONE }];
      const control = COLOUR.test(name) ? ({ type: 'color' } as const) : ({ type: 'text' } as const);
      return [name, { ...argType, type: { name: 'string' as const }, control }];
    }),
  );

/** By the type as TypeScript writes it: `boolean`, `number`, or words to choose from. */
function forType(type: string) {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  if (options.length > 0)
    return { type: { name: 'enum' as const, value: options }, control: { type: 'inline-radio' as const }, options };
  if (type === 'boolean' || type === 'number') return { type: { name: type }, control: { type } } as const;
  return { type: { name: 'string' as const }, control: { type: 'text' as const } };
}
