import type { StoryObj } from '@storybook/web-components-vite';

/** Puts something else in the place of what the browser has under a name of `target`; gives what puts it back. */
export function replace(target: object, name: string, standIn: PropertyDescriptor): () => void {
  const usual = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...standIn });
  return () => {
    if (usual) Object.defineProperty(target, name, usual);
    else Reflect.deleteProperty(target, name);
  };
}

/** The same for as long as a story runs. */
export const replacing = (target: object, name: string, standIn: PropertyDescriptor): StoryObj => ({
  beforeEach: () => replace(target, name, standIn),
});
