// Ruta med egenskaper for det som er valgt. Tegningen og skjemaet fyller den med hver sitt.
import { element } from '../felles.js';
import { feilliste, steng } from './felt.js';

export class Egenskapsrute {
  constructor(redigering, rot) {
    Object.assign(this, { r: redigering, rot });
    this.tittel = element('h2', { klasse: 'kort-tittel', id: 'modell-egenskaper', tabindex: '-1' });
    this.feil = element('div');
    this.innhold = element('div', { klasse: 'modellfelter' });
    rot.replaceChildren(this.tittel, this.feil, this.innhold);
  }

  fyll(del, slag, navn, innhold) {
    this.del = del;
    this.tittel.replaceChildren(element('span', {}, slag, element('span', { klasse: 'dempet modelltittel', tekst: navn })));
    this.innhold.replaceChildren(...innhold());
    if (!this.r.oppsett.kanRedigere) steng(this.innhold);
    this.visFeil();
    this.r.node.querySelectorAll('[data-del]').forEach((en) => en.setAttribute('aria-pressed', String(en.dataset.del === del.id)));
  }

  finnes() {
    return this.r.register.get(this.del?.id) === this.del;
  }

  /** Det som skrives i ruta, skal ikke tegnes på nytt under fingrene på den som skriver. */
  visOmIkkeSkrives() {
    const skrives = this.innhold.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
    if (!skrives || !this.finnes()) this.vis();
  }

  visFeil() {
    this.feil.replaceChildren(feilliste(this.del ? this.r.feilVed(this.del) : []) ?? '');
  }

  fokus() {
    this.tittel.focus();
  }
}
