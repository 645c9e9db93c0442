// Skjemaet slik den som fyller det ut, ser det, mens det bygges. Ingenting av det som skrives her, sendes noe sted.
import { element, hentTekster } from '../felles.js';
import { startNedtrekk } from '../nedtrekk.js';
import { oversettOverflate, oversettValidator } from '../skjematekst.js';
import { fjernFeil, visFeil } from '../skjemafeil.js';
import { knapp } from './felt.js';

const PAUSE = 400;

export class Visning {
  constructor(rot, tekst) {
    Object.assign(this, { rot, tekst });
    this.flate = rot.querySelector('[data-visningsflate]');
    rot.querySelector('[data-visningsknapper]').replaceChildren(knapp(tekst('visning.proev'), () => this.prøv()));
  }

  vis(skjema) {
    clearTimeout(this.klokke);
    this.klokke = setTimeout(() => this.tegn(skjema), PAUSE);
  }

  async tegn(skjema) {
    const ord = await hentTekster();
    if (!this.form) {
      this.form = new window.FormViewer.Form({ container: this.flate, debounce: false });
      oversettValidator(this.form, ord);
      oversettOverflate(this.flate, ord);
    }
    const skrevet = this.form._getState().data ?? {};
    fjernFeil(this.flate);
    try {
      await this.form.importSchema(structuredClone(skjema), { ...skrevet, ...this.eksempler() });
      startNedtrekk(this.flate, ord);
    } catch (feil) {
      console.error(feil);
    }
  }

  /** Lister som ellers kommer fra saken. */
  eksempler() {
    return Object.fromEntries(['personer', 'enheter', 'ansvarlige', 'tiltak', 'medvirkende'].map((en) => [en, [1, 2, 3].map((n) => ({ label: this.tekst(`eksempel.${en}`, n), value: `${en}${n}` }))]));
  }

  async prøv() {
    const ord = await hentTekster();
    fjernFeil(this.flate);
    const { errors } = this.form.submit();
    if (Object.keys(errors).length) visFeil(this.flate, this.form, errors, ord);
    else this.flate.prepend(element('p', { klasse: 'ds-error-summary ds-alert', 'data-color': 'success', role: 'status', tekst: this.tekst('visning.iOrden') }));
  }
}
