// Diagrammet: tegneflaten for den som bruker mus, lista og egenskapene for alle.
import { Liste } from './diagramliste.js';
import { Egenskaper } from './diagramegenskaper.js';
import { grenser } from './diagramgrenser.js';
import { oversetter } from './diagramord.js';
import { knapp } from './felt.js';
import { element } from '../felles.js';

// Bibliotekets egen rute er på engelsk og lar en skrive det porten avviser.
const INGEN_RUTE = ['value', { attachTo() {}, detach() {}, registerProvider() {} }];
const ROM_TIL_PALETTEN = 120;
const LUFT = 40;

export class Redigering {
  constructor({ node, oppsett, tekst, endret }) {
    Object.assign(this, { node, oppsett, tekst, meldEndret: endret, feil: [] });
    this.flate = node.querySelector('[data-flate]');
    const oversett = oversetter(tekst, node);
    this.tegner = new window.BpmnModeler({ container: this.flate, additionalModules: [grenser(tekst, oppsett), { translate: ['value', oversett], propertiesPanel: INGEN_RUTE, minimap: ['value', {}] }],
      disableGrid: true, disableAdjustOrigin: true, keyboardMoveSelection: { moveSpeed: 10, moveSpeedAccelerated: 50 } });
    this.skrivAltPorten();
    this.register = this.tegner.get('elementRegistry');
    this.valg = this.tegner.get('selection');
    this.egenskaper = new Egenskaper(this, node.querySelector('[data-egenskaper]'));
    this.liste = new Liste(this, node.querySelector('[data-liste]'));
    this.lytt();
    this.verktøylinje(node.querySelector('[data-verktoeylinje]'));
    this.tilgjengelig();
  }

  lytt() {
    const hendelser = this.tegner.get('eventBus');
    const iTegningen = this.tegner.get('directEditing');
    // Før biblioteket selv lukker feltet det skrives i.
    hendelser.on('commandStack.changed', 2000, ({ trigger }) => {
      if (trigger === 'clear' || this.åpner) return;
      if (iTegningen.isActive()) setTimeout(() => this.liste.vis());
      else this.tegnOpp();
      this.meldEndret();
    });
    hendelser.on('selection.changed', () => this.egenskaper.vis());
    hendelser.on('directEditing.complete', () => setTimeout(() => this.egenskaper.visOgBliDer()));
    new ResizeObserver(() => this.tilpass()).observe(this.flate);
  }

  async åpne(xml) {
    this.åpner = true;
    try {
      await this.tegner.importXML(xml);
    } finally {
      this.åpner = false;
    }
    this.tilpasset = false;
    this.tilpass();
    this.liste.vis();
    this.egenskaper.vis();
  }

  async innhold() {
    return (await this.tegner.saveXML({ format: true })).xml;
  }

  /** Biblioteket utelater det som er standard; porten vil se at bindingen er valgt. Må gjøres før noe er lest. */
  skrivAltPorten() {
    for (const egenskap of this.tegner.get('moddle').registry.typeMap['camunda:CallActivity'].properties) delete egenskap.default;
  }

  tegnOpp() {
    this.liste.vis();
    this.egenskaper.visOmIkkeSkrives();
    this.knapper?.();
  }

  /** Hele prosessen er også en del man kan velge. */
  rot() {
    return this.tegner.get('canvas').getRootElement();
  }

  valgt() {
    const valgte = this.valg.get().map((en) => en.labelTarget ?? en);
    return valgte.length === 1 ? valgte[0] : this.rot();
  }

  /** Det feilen gjaldt, kan være borte før porten har svart på nytt. */
  velg(del) {
    if (del !== this.rot() && !this.register.get(del.id)) return;
    this.valg.select(del === this.rot() ? null : del);
    if (del !== this.rot() && this.flate.checkVisibility()) this.tegner.get('canvas').scrollToElement(del, 80);
    this.egenskaper.vis();
  }

  /** Det porten sier, ved delen det gjelder. @param feil her i fila  @param utenfor i de andre filene */
  visFeil({ feil, utenfor }) {
    this.feil = feil.map((en) => ({ ...en, del: this.delen(en.element) }));
    this.utenfor = utenfor;
    this.merkFeil();
    this.liste.vis();
    this.egenskaper.visFeil();
  }

  feilVed(del) {
    return this.feil.filter((en) => en.del === del);
  }

  /** Delen i tegningen en id hører til; id-en kan være til noe inni den. */
  delen(id) {
    const rett = this.register.get(id);
    if (rett) return rett.labelTarget ?? rett;
    const med = (bo) => [bo.conditionExpression, bo.extensionElements, ...(bo.eventDefinitions ?? [])].filter(Boolean);
    return this.register.find((en) => !en.labelTarget && en.businessObject && med(en.businessObject).some((del) => del.id === id)) ?? this.rot();
  }

  merkFeil() {
    const lerret = this.tegner.get('canvas');
    const lapper = this.tegner.get('overlays');
    lapper.remove({ type: 'feil' });
    this.register.filter((en) => lerret.hasMarker(en, 'har-feil')).forEach((en) => lerret.removeMarker(en, 'har-feil'));
    for (const del of new Set(this.feil.map((en) => en.del))) {
      if (del === this.rot()) continue;
      lerret.addMarker(del, 'har-feil');
      const ord = this.feilVed(del).map((en) => en.melding).join(' ');
      lapper.add(del, 'feil', { position: { top: -14, right: 14 }, html: element('span', { klasse: 'diagramfeil', title: ord, tekst: '!' }) });
    }
  }

  verktøylinje(linje) {
    const lerret = this.tegner.get('canvas');
    const stabel = this.tegner.get('commandStack');
    const angre = knapp(this.tekst('angre'), () => stabel.undo(), { variant: 'tertiary' });
    const gjenta = knapp(this.tekst('gjenta'), () => stabel.redo(), { variant: 'tertiary' });
    this.knapper = () => { angre.disabled = !stabel.canUndo(); gjenta.disabled = !stabel.canRedo(); };
    this.knapper();
    linje.replaceChildren(...(this.oppsett.kanRedigere ? [angre, gjenta] : []),
      knapp(this.tekst('stoerre'), () => lerret.zoom(lerret.zoom() * 1.3, 'auto'), { variant: 'tertiary' }),
      knapp(this.tekst('mindre'), () => lerret.zoom(lerret.zoom() / 1.3, 'auto'), { variant: 'tertiary' }),
      knapp(this.tekst('heleTegningen'), () => { this.tilpasset = false; this.tilpass(); }, { variant: 'tertiary' }));
  }

  tilpass() {
    const lerret = this.tegner.get('canvas');
    if (this.tilpasset || !this.flate.clientWidth || !this.rot()?.children?.length) return;
    this.tilpasset = true;
    lerret.resized();
    lerret.zoom('fit-viewport', 'auto');
    lerret.zoom(Math.min(1, lerret.zoom() * (1 - (ROM_TIL_PALETTEN + LUFT) / this.flate.clientWidth)), 'auto');
    lerret.scroll({ dx: this.oppsett.kanRedigere ? ROM_TIL_PALETTEN / 2 : 0, dy: 0 });
  }

  /** Paletten og menyen ved delen virker bare med mus; det samme gjøres i ruta med egenskaper. Lerretet kan nås og har et navn. */
  tilgjengelig() {
    const lerret = this.flate.querySelector('.djs-container svg[tabindex]') ?? this.flate.querySelector('.djs-container > svg');
    lerret?.setAttribute('role', 'group');
    lerret?.setAttribute('aria-label', this.tekst(this.oppsett.kanRedigere ? 'lerret' : 'lerret.leser'));
    lerret?.addEventListener('keydown', ({ key }) => { if (key === 'Escape' && !this.flate.querySelector('.djs-popup, .djs-dragging')) this.egenskaper.fokus(); });
    this.flate.querySelector('.djs-palette')?.setAttribute('aria-hidden', 'true');
    const merke = this.flate.querySelector('.bjs-powered-by');
    merke?.setAttribute('aria-label', 'bpmn.io');
  }
}
