import type { ApiClient } from '../../../client/api-client.ts';
import type { AlexisElement } from '../../../element/alexis-element.ts';
import { OpenerController } from '../../../element/opener-controller.ts';
import type { CalendarStore } from '../state/store.ts';

/** Has the calendar open the registration for a workshop for other widgets of the page. */
export const offerRegistration = (
  calendar: AlexisElement,
  store: CalendarStore,
  client: () => ApiClient,
): OpenerController =>
  new OpenerController(calendar, 'workshop', client, (id) => {
    if (!store.state.answer) return false;
    store.open(id, 'list');
    return true;
  });
