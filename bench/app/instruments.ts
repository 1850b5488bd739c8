import { flick } from './flick';
import { createMeter } from './meter';
import { whenPainted } from './whenPainted';

window.meter = createMeter();
window.flick = flick;
window.whenPainted = whenPainted;
