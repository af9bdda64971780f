/** @pqina/flip as its documentation shows it: days, hours, minutes, seconds. */
import Tick from '@pqina/flip';
import '@pqina/flip/dist/flip.min.css';

const root = document.querySelector<HTMLElement>('.tick') ?? document.body;
const counter = Tick.count.down(new Date(Number(document.body.dataset['api'])).toISOString());
const tick = Tick.DOM.create(root);
counter.onupdate = (value) => (tick.value = value);
