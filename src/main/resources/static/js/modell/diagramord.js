// Ordene i tegneverktøyet, fra bibliotekets engelske til sidens språk.
import { oversetter as lag } from './oversett.js';

const ORD = { 'Activate hand tool': 'tegn.hand', 'Activate lasso tool': 'tegn.lasso', 'Activate create/remove space tool': 'tegn.plass', 'Activate global connect tool': 'tegn.koble',
  'Create group': 'tegn.gruppe', 'Change element': 'tegn.bytt', 'Connect to other element': 'tegn.kobleTil', 'Connect using association': 'tegn.kobleTil', Delete: 'tegn.fjern', Remove: 'tegn.fjern',
  'Add text annotation': 'tegn.notat', 'Append text annotation': 'tegn.notat', 'Append element': 'tegn.leggTil', 'Append end event': 'del.slutt', 'Append gateway': 'del.valg', Search: 'tegn.soek', 'Search in diagram': 'tegn.soek',
  'User task': 'del.oppgave', 'Service task': 'del.handling', 'Business rule task': 'del.regel', 'Call activity': 'del.kall', 'Exclusive gateway': 'del.valg', 'Parallel gateway': 'del.samtidig',
  'Event sub-process': 'slag.SubProcess', 'Message boundary event': 'kant.melding', 'Timer boundary event': 'kant.ur', 'Message boundary event (non-interrupting)': 'kant.meldingVidere', 'Timer boundary event (non-interrupting)': 'kant.urVidere',
  'Message start event': 'slag.StartEventMessage', 'Timer start event': 'slag.StartEventTimer', 'Message start event (non-interrupting)': 'slag.StartEventMessage', 'Timer start event (non-interrupting)': 'slag.StartEventTimer',
  'Start event': 'slag.StartEvent', 'End event': 'slag.EndEvent', 'Timer intermediate catch event': 'del.vent', 'Sequence flow': 'slag.SequenceFlow', 'Default flow': 'vei.resten', 'Conditional flow': 'vei.likhet' };

export const oversetter = (tekst, node) => lag(ORD, tekst, node);
