import { FeatureElement } from '../../src/element/feature-element.ts';

const isFeature = (element: CustomElementConstructor | undefined): boolean =>
  element?.prototype instanceof FeatureElement;

/**
 * From now on, the features of widgets cannot be had, as where their code does not load. Code that was loaded once is
 * there for the whole page; so what is refused is the next step, to define a feature's tag.
 * @returns what makes them load again
 */
export function refuseFeatures(): () => void {
  const usual = Object.getPrototypeOf(customElements) as CustomElementRegistry;
  customElements.get = (name) => {
    const element = usual.get.call(customElements, name);
    return isFeature(element) ? undefined : element;
  };
  customElements.define = (name, element, options) => {
    if (isFeature(element)) throw new Error('no feature comes here');
    usual.define.call(customElements, name, element, options);
  };
  return () => ['get', 'define'].forEach((name) => Reflect.deleteProperty(customElements, name));
}
