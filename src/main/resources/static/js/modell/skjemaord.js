// Byggeflaten i form-js er bare på engelsk.
import { byttOrd } from './oversett.js';

const ORD = { Components: 'palett.tittel', 'Search components': 'palett.soek', 'Clear content': 'palett.toem', Input: 'palett.svar', Selection: 'palett.valg', Presentation: 'palett.tekst', Containers: 'palett.grupper',
  'No components found.': 'palett.ingen', 'Build your form': 'palett.tomt', 'Drag and drop components here to start designing.': 'palett.dra', 'Drag and drop components here.': 'palett.dra',
  'Use the preview window to test your form.': 'palett.proev', Repeatable: 'palett.rader', 'Remove form field': 'skjema.fjern', Select: 'palett.velg', 'No options': 'palett.ingenValg' };

export function oversettEditor(flate, tekst) {
  const lag = /^Create an? (.+) element$/;
  const fjern = /^Remove (.+)$/;
  byttOrd(flate, (ord) => {
    if (ORD[ord]) return tekst(ORD[ord]);
    if (lag.test(ord)) return tekst('palett.lag', lag.exec(ord)[1]);
    return fjern.test(ord) ? tekst('skjema.fjern') : null;
  }, undefined, '.fjs-form-field-label, .fjs-form-field-text, .fjs-palette-field-text');
}
