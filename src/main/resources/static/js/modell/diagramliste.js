// Lista ved siden av tegningen: de samme delene i den rekkefølgen saken går, med feilene. Den leses opp, og virker uten mus.
import { element } from '../felles.js';
import { knapp, utenforliste } from './felt.js';

export class Liste {
  constructor(redigering, rot) {
    Object.assign(this, { r: redigering, rot });
    this.status = element('p', { role: 'status', klasse: 'modellstatus' });
    this.feil = element('div');
    this.deler = element('div');
    const overskrift = (ord, id) => element('h2', { klasse: 'kort-tittel', id, tekst: redigering.tekst(ord) });
    rot.replaceChildren(
      element('section', { klasse: 'kort', 'aria-labelledby': 'modell-feil' }, overskrift('feil.tittel', 'modell-feil'), this.status, this.feil),
      element('section', { klasse: 'kort', 'aria-labelledby': 'modell-deler' }, overskrift('deler.tittel', 'modell-deler'), element('p', { klasse: 'dempet', tekst: redigering.tekst('deler.om') }), this.deler));
  }

  vis() {
    const her = document.activeElement?.closest?.('[data-del]')?.dataset.del;
    this.visFeil();
    this.deler.replaceChildren(this.liste(this.r.rot()));
    if (her && !document.activeElement?.closest?.('[data-del]')) this.rot.querySelector(`[data-del="${CSS.escape(her)}"]`)?.focus();
  }

  visFeil() {
    const { tekst, feil, utenfor } = this.r;
    if (!utenfor) { this.si(tekst('feil.ser')); return; }
    const antall = feil.length;
    this.si(antall === 0 ? tekst('feil.ingen') : antall === 1 ? tekst('feil.en') : tekst('feil.flere', antall));
    this.feil.replaceChildren(
      element('ul', { klasse: 'modellfeil' }, ...feil.map((en) => element('li', {}, element('span', { tekst: en.melding }), ' ', this.til(en.del, tekst('feil.vis'))))),
      ...utenforliste(utenfor, tekst));
  }

  si(ord) {
    if (this.status.textContent !== ord) this.status.textContent = ord;
  }

  til(del, ord) {
    return knapp(ord, () => this.velg(del), { variant: 'tertiary' });
  }

  velg(del) {
    this.r.velg(del);
    this.r.egenskaper.fokus();
  }

  liste(område) {
    return element('ol', { klasse: 'modelldeler' }, område === this.r.rot() ? this.linje(område) : null, ...this.iRekkefølge(område).map((del) => this.linje(del)));
  }

  linje(del) {
    const { tekst } = this.r;
    const feil = this.r.feilVed(del).length;
    const valgt = this.r.valgt() === del;
    const navn = navnet(del, tekst);
    const under = del.type === 'bpmn:SubProcess' ? this.liste(del) : null;
    return element('li', {}, element('button', { type: 'button', klasse: 'modelldel', 'data-del': del.id, 'aria-pressed': String(valgt), onclick: () => this.velg(del) },
      element('span', { klasse: 'modelldel-slag', tekst: slaget(del, tekst) }), element('span', { klasse: 'modelldel-navn', tekst: navn }),
      feil ? element('span', { klasse: 'merkelapp modelldel-feil', tekst: feil === 1 ? tekst('deler.enFeil') : tekst('deler.feil', feil) }) : null), under);
  }

  /** Fra starten og utover; det på kanten rett etter det det står på; det ingen vei går til, til slutt. */
  iRekkefølge(område) {
    const noder = (område.children ?? []).filter((en) => !en.labelTarget && en.businessObject.$instanceOf('bpmn:FlowNode'));
    const sett = new Set();
    const gå = (del) => {
      if (sett.has(del) || !noder.includes(del)) return;
      sett.add(del);
      (del.attachers ?? []).forEach((kant) => sett.add(kant));
      del.outgoing.filter((vei) => vei.type === 'bpmn:SequenceFlow').forEach((vei) => gå(vei.target));
      (del.attachers ?? []).forEach((kant) => kant.outgoing.forEach((vei) => gå(vei.target)));
    };
    noder.filter((en) => en.type === 'bpmn:StartEvent').forEach(gå);
    noder.forEach(gå);
    const resten = (område.children ?? []).filter((en) => !en.labelTarget && ['bpmn:TextAnnotation', 'bpmn:Group'].includes(en.type));
    return [...sett, ...resten];
  }
}

export function slaget(del, tekst) {
  const slag = del.type.replace('bpmn:', '');
  const definisjon = del.businessObject.eventDefinitions?.[0]?.$type.replace('bpmn:', '').replace('EventDefinition', '') ?? '';
  const ord = tekst(`slag.${slag}${definisjon}`);
  return ord.startsWith('slag.') ? tekst('slag.annet') : ord;
}

export function navnet(del, tekst) {
  const bo = del.businessObject;
  const navn = bo.name || bo.text;
  if (navn) return navn.length > 120 ? `${navn.slice(0, 119)}…` : navn;
  if (del.type === 'bpmn:ExclusiveGateway' && del.outgoing.length < 2) return tekst('deler.samler');
  return tekst('deler.utenNavn');
}

/** Med slaget foran, til lister der delene ikke står under hverandre. */
export const heleNavnet = (del, tekst) => `${slaget(del, tekst)}: ${navnet(del, tekst)}`;
