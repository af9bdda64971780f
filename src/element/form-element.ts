import type { PropertyDeclarations } from 'lit';
import { FeatureElement } from './feature-element.ts';
import { FocusController } from './focus-controller.ts';
import { PressController } from './press-controller.ts';
import { endTypedKeys } from './typed-keys.ts';
import type { FormState, FormStore, FormSubject, PersonValues } from './form-store.ts';

/** Of the title of a form and of its outcome, and of its summary of faults: where {@link FormElement} moves the focus. */
export const FORM_TITLE = 'form-title';
export const FORM_SUMMARY = 'form-summary';

/**
 * Base class of the elements that draw a form. Opens the form of its `subject` in its `store`, redraws with it, and moves the
 * focus: to the title of a form that was opened, to the summary of faults, to the outcome.
 */
export abstract class FormElement<
  S extends FormSubject,
  V extends PersonValues,
  R,
  Store extends FormStore<S, V, R>,
> extends FeatureElement {
  static override properties: PropertyDeclarations = {
    subject: { attribute: false },
    store: { attribute: false },
  };

  /** What the form is about. */
  subject: S | undefined;

  /**
   * Keeps what was typed and sent. A widget that removes this element, such as when it shows another view, makes one and
   * keeps it; without, the element has one of its own.
   */
  store: Store | undefined;

  readonly #focus = new FocusController(this);
  readonly #press = new PressController(this);
  #widget: Element | undefined;
  #followed: Store | undefined;
  #unfollow = (): void => {};
  #drawn: FormState<S, V, R> | undefined;

  constructor() {
    super();
    endTypedKeys(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#widget = root instanceof ShadowRoot ? root.host : undefined;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
    this.#followed = undefined;
    // A widget that is moved in the page, or taken out of it for a while, keeps its open form.
    queueMicrotask(() => {
      if (!this.isConnected && this.#widget?.isConnected !== false) this.store?.close();
    });
  }

  /** The acts of the visitor, as the templates of a form call them. */
  protected readonly acts = {
    set: (field: keyof V & string, value: string | boolean): void => this.store?.set(field, value),
    leaveField: (field: keyof V & string): void => this.#press.after(() => this.store?.leaveField(field)),
    submit: (): void => void this.store?.submit(),
  };

  /** The store of an element that was given none. */
  protected abstract createStore(): Store;

  /** Moves the focus to what the element draws next. */
  protected focusOn(selector: string): void {
    this.#focus.focus(selector);
  }

  protected override willUpdate(): void {
    const { subject } = this;
    if (!subject) return;
    this.store ??= this.createStore();
    if (this.store !== this.#followed) {
      this.#unfollow();
      this.#followed = this.store;
      this.#unfollow = this.store.subscribe(() => this.requestUpdate());
    }
    this.store.open(subject);
    this.#followFocus(this.store);
  }

  #followFocus(store: Store): void {
    const { current } = store;
    const before = this.#drawn;
    this.#drawn = current;
    if (!current) return;
    if (!before || store.keyOf(before.subject) !== store.keyOf(current.subject)) this.focusOn(`.${FORM_TITLE}`);
    else if (current.refusals > before.refusals) this.focusOn(`.${FORM_SUMMARY}`);
    else if (current.outcome !== before.outcome) this.focusOn(`.${FORM_TITLE}`);
  }
}
