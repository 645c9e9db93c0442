// Ruta med egenskaper for delen som er valgt. Det som gjøres med mus i tegningen, kan også gjøres her: legge til, lage veier, fjerne.
import { element } from '../felles.js';
import { Egenskapsrute } from './egenskapsrute.js';
import { knapp, nedtrekk } from './felt.js';
import { feltene } from './diagramfelt.js';
import { heleNavnet, navnet, slaget } from './diagramliste.js';
import { SLAG, KANTSLAG, kanGåVidere, kanHaKant, nyDel, settPåKanten } from './diagramgrenser.js';

export class Egenskaper extends Egenskapsrute {
  vis() {
    const del = this.r.valgt();
    if (!del?.businessObject) return;
    this.fyll(del, slaget(del, this.r.tekst), navnet(del, this.r.tekst), () => [...feltene(this.r, del).filter(Boolean), ...this.veier(del), ...this.handlinger(del)]);
  }

  finnes() {
    return this.del === this.r.rot() || super.finnes();
  }

  /** Hun har skrevet navnet i tegningen, og er kanskje alt på vei til et felt i ruta: hun skal ende der, med det hun rakk å skrive. */
  visOgBliDer() {
    const her = this.innhold.contains(document.activeElement) ? document.activeElement : null;
    if (her?.urørt && !her.urørt()) return;
    const merket = her?.selectionEnd === undefined ? null : [her.selectionStart, her.selectionEnd];
    this.vis();
    this.r.knapper?.();
    const nå = her?.dataset.felt ? this.innhold.querySelector(`[data-felt="${CSS.escape(her.dataset.felt)}"]`) : null;
    nå?.focus();
    if (nå?.value === her?.value && merket?.[0] != null) nå?.setSelectionRange(...merket);
  }

  /** Veiene ut av delen, og inn når den er en vei. */
  veier(del) {
    const { tekst } = this.r;
    const ut = (del.outgoing ?? []).filter((vei) => vei.type === 'bpmn:SequenceFlow');
    const til = (mål, ord) => element('li', {}, knapp(ord, () => { this.r.velg(mål); this.fokus(); }, { variant: 'tertiary' }));
    if (del.type === 'bpmn:SequenceFlow') {
      return [this.del2('veier.ender', element('ul', {}, til(del.source, tekst('veier.fra', heleNavnet(del.source, tekst))), til(del.target, tekst('veier.til', heleNavnet(del.target, tekst)))))];
    }
    if (!ut.length) return [];
    return [this.del2('veier.tittel', element('ul', {}, ...ut.map((vei) => til(vei, vei.businessObject.name
      ? tekst('veier.medNavn', vei.businessObject.name, navnet(vei.target, tekst)) : tekst('veier.utenNavn', heleNavnet(vei.target, tekst))))))];
  }

  del2(ord, ...innhold) {
    return element('section', { klasse: 'modellhandling' }, element('h3', { tekst: this.r.tekst(ord) }), ...innhold);
  }

  handlinger(del) {
    if (!this.r.oppsett.kanRedigere) return [];
    return [kanGåVidere(del) ? this.leggTil(del) : null, kanGåVidere(del) ? this.lagVei(del) : null, this.flytt(del), this.fjern(del)].filter(Boolean);
  }

  leggTil(del) {
    const { tekst, tegner } = this.r;
    const valg = [...SLAG.map((slag) => [slag, tekst(`del.${slag}`)]), ...(kanHaKant(del) ? KANTSLAG.map((slag) => [`kant-${slag}`, tekst(`kant.${slag}`)]) : [])];
    let valgt = SLAG[0];
    return this.del2('leggTil.tittel', nedtrekk({ ledetekst: tekst('leggTil.hva'), verdi: valgt, valg, bruk: (slag) => { valgt = slag; }, 'data-legg-til': true }),
      knapp(tekst('leggTil.knapp'), () => {
        const fabrikk = tegner.get('elementFactory');
        const ny = valgt.startsWith('kant-') ? settPåKanten(tegner.get('modeling'), fabrikk, del, valgt.slice(5)) : this.settInn(del, nyDel(fabrikk, valgt, tekst));
        this.r.velg(ny);
        this.fokus();
      }));
  }

  /** Har delen én vei videre, tar den nye den over: da kommer den imellom, og ikke ved siden av. */
  settInn(del, ny) {
    const videre = del.type.endsWith('Gateway') || ny.type === 'bpmn:EndEvent' ? [] : del.outgoing.filter((vei) => vei.type === 'bpmn:SequenceFlow');
    const lagt = this.r.tegner.get('autoPlace').append(del, ny);
    if (videre.length === 1) this.r.tegner.get('modeling').reconnectStart(videre[0], lagt, { x: lagt.x + lagt.width, y: lagt.y + lagt.height / 2 });
    return lagt;
  }

  lagVei(del) {
    const { tekst, tegner, register } = this.r;
    const mål = register.filter((en) => !en.labelTarget && en !== del && en.parent === del.parent && en.businessObject?.$instanceOf?.('bpmn:FlowNode')
      && !['bpmn:StartEvent', 'bpmn:BoundaryEvent', 'bpmn:SubProcess'].includes(en.type) && !del.outgoing.some((vei) => vei.target === en));
    if (!mål.length) return null;
    let valgt = '';
    return this.del2('lagVei.tittel', nedtrekk({ ledetekst: tekst('lagVei.til'), verdi: '', tomt: tekst('velg'), valg: mål.map((en) => [en.id, heleNavnet(en, tekst)]), bruk: (id) => { valgt = id; }, 'data-lag-vei': true }),
      knapp(tekst('lagVei.knapp'), () => {
        const vei = valgt && tegner.get('modeling').connect(del, register.get(valgt));
        if (!vei) return;
        this.r.velg(vei);
        this.fokus();
      }));
  }

  /** Lerretet flytter det som er valgt, med piltastene når det har fokus. */
  flytt(del) {
    const { tekst, tegner } = this.r;
    if (del === this.r.rot() || del.waypoints) return null;
    const om = element('p', { klasse: 'dempet modellhjelp', id: 'modell-flytt-om', tekst: tekst('flytt.om') });
    return element('section', { klasse: 'modellhandling bare-bred' }, element('h3', { tekst: tekst('flytt.tittel') }), om,
      knapp(tekst('flytt.knapp'), () => { this.r.velg(del); tegner.get('canvas').focus(); }, { 'data-flytt': true, 'aria-describedby': om.id }));
  }

  fjern(del) {
    const { tekst, tegner } = this.r;
    if (del === this.r.rot()) return null;
    return element('p', {}, knapp(tekst('fjernDel', slaget(del, tekst).toLowerCase()), () => {
      const neste = del.source ?? del.incoming?.[0]?.source ?? this.r.rot();
      tegner.get('modeling').removeElements([del]);
      this.r.velg(neste);
      this.fokus();
    }, { 'data-color': 'danger' }));
  }
}
