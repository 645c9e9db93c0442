// Beslutningstabellen: rutenettet fra biblioteket, kolonnene og radene som vanlige felt ved siden av, og en prøve av hvilken rad som slår til.
import { element } from '../felles.js';
import { Tabellister } from './tabellister.js';
import { Radproeve } from './tabellproeve.js';
import { knapp } from './felt.js';
import { oversetter, oversettRester } from './tabellord.js';

const TYPER = ['string', 'boolean', 'integer', 'double', 'date'];
const INGENTING = ['value', {}];

export class Redigering {
  constructor({ node, oppsett, tekst, endret }) {
    Object.assign(this, { node, oppsett, tekst, meldEndret: endret, feil: [], typer: TYPER });
    this.flate = node.querySelector('[data-flate]');
    this.tegner = new window.DmnJS({ container: this.flate, common: { expressionLanguages: { options: [{ value: 'feel', label: 'FEEL' }], defaults: { editor: 'feel' } }, dataTypes: TYPER },
      // Kolonnene og treffregelen endres i ruta ved siden av: bibliotekets egne ruter lar en velge det porten avviser.
      decisionTable: { additionalModules: [{ translate: ['value', oversetter(tekst, node)], viewDrd: INGENTING, inputEditingProvider: INGENTING, outputEditingProvider: INGENTING,
        hitPolicyProvider: INGENTING, expressionLanguage: INGENTING, description: INGENTING, simpleMode: ['value', { registerProvider() {}, canSimpleEdit: () => false }] }] } });
    this.ark = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.ark];
    this.lister = new Tabellister(this, node.querySelector('[data-egenskaper]'), node.querySelector('[data-liste]'));
    this.prøve = new Radproeve(this, node.querySelector('[data-proeve]'));
    oversettRester(this.flate, tekst);
  }

  async åpne(xml) {
    await this.tegner.importXML(xml, { open: false });
    const visning = this.tegner.getViews().find((en) => en.type === 'decisionTable');
    if (!visning) throw new Error('Fila har ingen beslutningstabell');
    await this.tegner.open(visning);
    this.visning = this.tegner.getActiveViewer();
    this.modeling = this.visning.get('modeling');
    this.visning.on('commandStack.changed', ({ trigger }) => {
      if (trigger === 'clear') return;
      this.visning.get('eventBus').fire('elements.changed', { elements: [this.visning.get('sheet').getRoot()] });
      this.tegnOpp();
      this.meldEndret();
    });
    this.verktøylinje(this.node.querySelector('[data-verktoeylinje]'));
    if (!this.oppsett.kanRedigere) this.flate.inert = true;
    this.tegnOpp();
  }

  async innhold() {
    return (await this.tegner.saveXML({ format: true })).xml;
  }

  beslutning() {
    return this.visning.getDecision?.() ?? this.visning._decision;
  }

  tabell() {
    return this.beslutning().decisionLogic;
  }

  tegnOpp() {
    this.lister.vis();
    this.prøve.visFelter();
    this.knapper?.();
  }

  visFeil({ feil, utenfor }) {
    this.feil = feil.map((en) => ({ ...en, rad: this.raden(en.element) }));
    this.utenfor = utenfor;
    this.merk();
    this.lister.visFeil();
  }

  /** Raden en id hører til; id-en kan være til en rute i den. 0 når den gjelder noe annet. */
  raden(id) {
    return (this.tabell().rule ?? []).findIndex((en) => en.id === id || [...en.inputEntry ?? [], ...en.outputEntry ?? []].some((rute) => rute.id === id)) + 1;
  }

  /** Biblioteket tegner rutene på nytt når det vil, så merkene ligger i et stilark og ikke på rutene. */
  merk(treff = this.treff ?? []) {
    this.treff = treff;
    const rader = (ider, stil) => (ider.length ? [`${ider.map((id) => `[data-row-id="${CSS.escape(id)}"]`).join(', ')} { ${stil} }`] : []);
    const ider = (this.tabell().rule ?? []).map((en) => en.id);
    this.ark.replaceSync([
      ...rader([...new Set(this.feil.map((en) => ider[en.rad - 1]).filter(Boolean))], 'box-shadow: inset 0 -2px 0 #c01b1b;'),
      ...rader(treff.filter((en) => !en.gjelder).map((en) => en.rad), 'background: #f4f1d8 !important; color: #292c30;'),
      ...rader(treff.filter((en) => en.gjelder).map((en) => en.rad), 'background: #d5efd9 !important; color: #292c30;')].join('\n'));
  }

  verktøylinje(linje) {
    if (!this.oppsett.kanRedigere) return;
    const stabel = this.visning.get('commandStack');
    const angre = knapp(this.tekst('angre'), () => stabel.undo(), { variant: 'tertiary' });
    const gjenta = knapp(this.tekst('gjenta'), () => stabel.redo(), { variant: 'tertiary' });
    this.knapper = () => { angre.disabled = !stabel.canUndo(); gjenta.disabled = !stabel.canRedo(); };
    this.knapper();
    linje.replaceChildren(angre, gjenta);
  }

  handling(navn, hva) {
    return this.visning.get('editorActions').trigger(navn, hva);
  }

  /** Raden slik biblioteket kjenner den. */
  element(id) {
    return this.visning.get('elementRegistry').get(id);
  }
}

export const tomListe = (ord) => element('p', { klasse: 'dempet', tekst: ord });
