import { isServer, LitElement } from 'lit';
import { adoptLateStyles } from './adopt-styles.ts';

/**
 * Base class of a widget's internal elements, its features. A feature draws into itself, without a shadow root of its
 * own: ids, parts, live regions and styles of a widget stay in one tree.
 *
 * Its tag may be in the widget's template before its code has loaded: properties given to it are kept until it upgrades.
 * The widget must leave the tag empty (Lit would delete what the feature draws), and a feature's style sheet must not use
 * `:host`, which is the widget.
 */
export abstract class FeatureElement extends LitElement {
  protected override createRenderRoot(): this {
    // Lit adopts `static styles` in the default createRenderRoot, which this replaces.
    const root = this.getRootNode();
    const { elementStyles } = this.constructor as typeof LitElement;
    if (root instanceof ShadowRoot) adoptLateStyles(root, elementStyles);
    return this;
  }

  /** What the feature shows is drawn: also the features inside it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await featuresDrawn(this);
    return isDone;
  }
}

/** Resolves when the features inside `root` are drawn. */
export async function featuresDrawn(root: ParentNode): Promise<void> {
  const features = [...root.querySelectorAll('*')].filter((element) => element instanceof FeatureElement);
  await Promise.all(features.map(({ updateComplete }) => updateComplete));
}

/**
 * Defines a feature's tag, unless another copy of the kit on the page has. To be called by the module that imports the
 * feature: a bundler may drop a call at the top level of the feature's own module (`sideEffects` in package.json). On a server the tag stays empty: it would get a shadow root there.
 */
export function defineFeature(tag: string, feature: CustomElementConstructor): void {
  if (!isServer && !customElements.get(tag)) customElements.define(tag, feature);
}
