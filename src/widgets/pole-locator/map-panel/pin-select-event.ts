/** The user opened a card by its pin: the widget brings it into view. */
export class PinSelectEvent extends Event {
  static readonly type = 'pin-select';
  readonly slug: string;

  constructor(slug: string) {
    super(PinSelectEvent.type);
    this.slug = slug;
  }
}
