// Det som står om lagringen: stille når alt er i orden, en rolig beskjed når noe må gjøres.
import { element } from '../felles.js';

const BESKJEDER = ['laast', 'stengt', 'utlogget', 'forStort', 'utenNett', 'lagringFeilet'];

export function visTilstand(node, tekst, tilstand, mer) {
  const linje = document.querySelector('[data-lagret]');
  const klokke = mer instanceof Date ? mer.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' }).replace(':', '.') : mer ?? '';
  linje.dataset.tilstand = tilstand;
  linje.textContent = tekst(`tilstand.${tilstand}`, klokke);
  beskjed(node, tekst, tilstand, klokke);
}

function beskjed(node, tekst, tilstand, mer) {
  const boks = node.querySelector('[data-beskjed]');
  if (!BESKJEDER.includes(tilstand)) {
    if (!['ikkeLagret', 'lagrer'].includes(tilstand)) boks.replaceChildren();
    return;
  }
  const ord = tekst(`beskjed.${tilstand}`, mer);
  if (boks.textContent.startsWith(ord)) return;
  boks.replaceChildren(element('div', { klasse: 'ds-alert', 'data-color': 'warning' }, element('p', { klasse: 'ds-paragraph', tekst: ord }),
    ['laast', 'stengt'].includes(tilstand) ? element('p', {}, element('a', { klasse: 'ds-link', href: node.dataset.utkast, tekst: tekst('tilUtkastet') })) : null,
    tilstand === 'utlogget' ? element('p', {}, element('a', { klasse: 'ds-link', href: '/logg-inn', target: '_blank', rel: 'noopener', tekst: tekst('loggInn') })) : null));
}
