// Skjemaet: byggeflaten for den som bruker mus, lista og egenskapene for alle, og skjemaet slik den som fyller det ut, ser det.
import { element } from '../felles.js';
import { Feltliste } from './skjemaliste.js';
import { Feltegenskaper } from './skjemaegenskaper.js';
import { Visning } from './skjemavisning.js';
import { knapp } from './felt.js';
import { oversettEditor } from './skjemaord.js';

/** Felttypene porten godtar og man kan legge til. Uttrykk og bilder som alt står der, blir stående. */
export const TYPER = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'text', 'separator', 'spacer', 'group', 'dynamiclist'];
const VALGTYPER = ['radio', 'select', 'checklist', 'taglist'];
const ETTER_TEGNING = 100;
const INGEN_RUTE = { attachTo() {}, detach() {}, registerProvider() {} };

export class Redigering {
  constructor({ node, oppsett, tekst, endret }) {
    Object.assign(this, { node, oppsett, tekst, meldEndret: endret, feil: [] });
    this.flate = node.querySelector('[data-flate]');
    // Ruta med egenskaper er vår egen; bibliotekets er på engelsk og lar en skrive det porten avviser.
    this.bygger = new window.FormEditor.FormEditor({ container: this.flate, propertiesPanel: { parent: element('div') }, additionalModules: [{ propertiesPanel: ['value', INGEN_RUTE] }] });
    this.register = this.bygger.get('formFieldRegistry');
    this.modeling = this.bygger.get('modeling');
    this.typer = this.bygger.get('formFields')._formFields;
    this.nyeFelt();
    this.egenskaper = new Feltegenskaper(this, node.querySelector('[data-egenskaper]'));
    this.liste = new Feltliste(this, node.querySelector('[data-liste]'));
    this.visning = new Visning(node.querySelector('[data-visning]'), tekst);
    this.bygger.on('commandStack.changed', () => { if (!this.åpner) { this.tegnOpp(); this.meldEndret(); } });
    this.bygger.on('selection.changed', () => this.egenskaper.vis());
    this.verktøylinje(node.querySelector('[data-verktoeylinje]'));
    oversettEditor(this.flate, tekst);
  }

  async åpne(innhold) {
    const skjema = JSON.parse(innhold);
    this.begrens(skjema);
    this.åpner = true;
    try {
      await this.bygger.importSchema(skjema);
    } finally {
      this.åpner = false;
    }
    if (!this.oppsett.kanRedigere) this.flate.inert = true;
    this.tegnOpp();
    this.egenskaper.vis();
  }

  async innhold() {
    return `${JSON.stringify(this.bygger.getSchema(), null, 2)}\n`;
  }

  /** Paletten viser bare det porten godtar. En type som alt er i bruk, må biblioteket kjenne for å kunne vise den. */
  begrens(skjema) {
    const brukt = new Set();
    const gå = (del) => { brukt.add(del.type); (del.components ?? []).forEach(gå); };
    gå(skjema);
    for (const [type, felt] of Object.entries(this.typer)) {
      if (type !== 'default' && !TYPER.includes(type) && !brukt.has(type)) delete this.typer[type];
      else if (TYPER.includes(type)) felt.config.name = this.tekst(`felttype.${type}`);
    }
  }

  /** Nye felt får ledetekst på sidens språk, og et navn porten godtar. */
  nyeFelt() {
    const fabrikk = this.bygger.get('fieldFactory');
    const lag = fabrikk.create.bind(fabrikk);
    fabrikk.create = (egenskaper, ny = true) => lag(ny ? { ...this.forslag(egenskaper.type), ...egenskaper } : egenskaper, ny);
    fabrikk._getUniqueKeyPath = (felt) => this.nyNøkkel(felt.type);
  }

  forslag(type) {
    const ord = this.tekst(`nytt.${type}`);
    if (type === 'text') return { text: ord };
    if (type === 'datetime') return { dateLabel: ord };
    if (['separator', 'spacer'].includes(type)) return {};
    return { label: ord, ...(VALGTYPER.includes(type) ? { values: [1, 2].map((n) => ({ label: this.tekst('nytt.valg', n), value: `valg_${n}` })) } : {}) };
  }

  nyNøkkel(type) {
    const brukte = this.register.getAll().flatMap((en) => [en.key, en.path]);
    for (let n = 1; ; n += 1) if (!brukte.includes(`${type}${n}`)) return `${type}${n}`;
  }

  rot() {
    return this.register.getForm();
  }

  valgt() {
    const valgt = this.bygger.get('selection').get();
    return valgt && this.register.get(valgt.id) ? valgt : this.rot();
  }

  velg(felt) {
    if (!this.register.get(felt.id)) return;
    this.bygger.get('selection').set(felt === this.rot() ? null : felt);
    this.egenskaper.vis();
  }

  forelder(felt) {
    return this.register.get(felt._parent) ?? this.rot();
  }

  /** Etter det valgte, eller sist i gruppa eller skjemaet som er valgt. */
  leggTil(type) {
    const valgt = this.valgt();
    const beholder = valgt.components ? valgt : this.forelder(valgt);
    const sted = valgt.components ? valgt.components.length : beholder.components.indexOf(valgt) + 1;
    this.velg(this.modeling.addFormField({ type }, beholder, sted));
    this.fokusPåRuta();
  }

  /** Byggeflaten tar fokus når feltet er tegnet; hun står i lista eller ruta og skal bli der. */
  fokusPåRuta() {
    setTimeout(() => this.egenskaper.fokus(), ETTER_TEGNING);
  }

  flytt(felt, steg) {
    const beholder = this.forelder(felt);
    const her = beholder.components.indexOf(felt);
    this.modeling.moveFormField(felt, beholder, beholder, her, steg > 0 ? her + 2 : her - 1);
    this.velg(felt);
    this.fokusPåRuta();
  }

  fjern(felt) {
    const beholder = this.forelder(felt);
    this.modeling.removeFormField(felt, beholder, beholder.components.indexOf(felt));
    this.fokusPåRuta();
  }

  rediger(felt, egenskaper) {
    this.modeling.editFormField(felt, egenskaper);
  }

  tegnOpp() {
    this.liste.vis();
    this.egenskaper.visOmIkkeSkrives();
    this.visning.vis(this.bygger.getSchema());
    this.knapper?.();
  }

  visFeil({ feil, utenfor }) {
    const alle = this.register.getAll();
    this.feil = feil.map((en) => ({ ...en, del: alle.find((felt) => felt.id === en.element) ?? alle.find((felt) => en.element && (felt.key === en.element || felt.path === en.element)) ?? this.rot() }));
    this.utenfor = utenfor;
    for (const felt of this.flate.querySelectorAll('.fjs-element[data-id]')) felt.classList.toggle('har-feil', this.feil.some((en) => en.del.id === felt.dataset.id));
    this.liste.vis();
    this.egenskaper.visFeil();
  }

  feilVed(felt) {
    return this.feil.filter((en) => en.del === felt);
  }

  verktøylinje(linje) {
    if (!this.oppsett.kanRedigere) return;
    const stabel = this.bygger.get('commandStack');
    const angre = knapp(this.tekst('angre'), () => stabel.undo(), { variant: 'tertiary' });
    const gjenta = knapp(this.tekst('gjenta'), () => stabel.redo(), { variant: 'tertiary' });
    this.knapper = () => { angre.disabled = !stabel.canUndo(); gjenta.disabled = !stabel.canRedo(); };
    this.knapper();
    linje.replaceChildren(angre, gjenta);
  }
}
