// Ordene i rutenettet, fra bibliotekets engelske til sidens språk.
import { byttOrd, oversetter as lag } from './oversett.js';

const ORD = { Input: 'ord.inn', Output: 'ord.ut', Annotations: 'ord.merknader', Annotation: 'ord.merknader', When: 'ord.naar', And: 'ord.og', Then: 'ord.da', Resize: 'ord.bredde', 'Move rule': 'ord.flyttRad',
  'Decision name': 'felt.navn', 'Decision name: ': 'ord.navn', 'Input label': 'kolonner.ledetekst', 'Input label: ': 'ord.ledetekst', 'Input expression: ': 'ord.henter', 'Input type': 'kolonner.type', 'Input values': 'ord.verdier',
  'Output label': 'kolonner.ledetekst', 'Output label: ': 'ord.ledetekst', 'Output name': 'kolonner.navn', 'Output name: ': 'ord.navn', 'Output type': 'kolonner.type', 'Output values': 'ord.verdier',
  string: 'type.string', boolean: 'type.boolean', integer: 'type.integer', long: 'type.integer', number: 'type.double', double: 'type.double', date: 'type.date',
  'Add rule': 'rader.leggTil', 'Add input': 'kolonner.leggTil.inn', 'Add output': 'kolonner.leggTil.ut', 'Copy rule': 'ord.kopierRad', 'Cut rule': 'ord.klippRad', 'Paste rule above': 'ord.limOver', 'Paste rule below': 'ord.limUnder',
  'Add rule above': 'rader.over', 'Add rule below': 'rader.under', 'Remove rule': 'rader.fjern',
  ...Object.fromEntries(['input', 'output'].flatMap((slag) => [[`Copy ${slag} column`, 'ord.kopierKolonne'], [`Cut ${slag} column`, 'ord.klippKolonne'], [`Paste ${slag} column left`, 'ord.limVenstre'], [`Paste ${slag} column right`, 'ord.limHoeyre'],
    [`Add ${slag} column left`, 'ord.kolonneVenstre'], [`Add ${slag} column right`, 'ord.kolonneHoeyre'], [`Remove ${slag} column`, 'ord.fjernKolonne']])) };

export const oversetter = (tekst, node) => lag(ORD, tekst, node);

/** Det biblioteket ikke sender gjennom oversetteren. */
export function oversettRester(flate, tekst) {
  byttOrd(flate, (ord) => (ORD[ord] ? tekst(ORD[ord]) : null), undefined, '.cell-editor, .content-editable, [contenteditable]');
}
