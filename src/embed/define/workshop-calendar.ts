import { AlexisWorkshopCalendar } from '../../widgets/workshop-calendar/workshop-calendar.ts';
import { define } from './define.ts';

define('alexis-workshop-calendar', AlexisWorkshopCalendar);

export { AlexisWorkshopCalendar };
