// Lista over feltene, med om tjeneren kan kontrollere hvert av dem. Her legges felt til og velges, også uten mus.
import { element } from '../felles.js';
import { knapp, nedtrekk, utenforliste } from './felt.js';
import { TYPER } from './skjema.js';

const UTEN_SVAR = ['text', 'separator', 'spacer', 'image', 'group', 'default'];

export class Feltliste {
  constructor(redigering, rot) {
    Object.assign(this, { r: redigering, rot });
    const { tekst } = redigering;
    this.status = element('p', { role: 'status', klasse: 'modellstatus' });
    this.utenfor = element('div');
    this.felter = element('div');
    this.nytt = TYPER[0];
    rot.replaceChildren(element('section', { klasse: 'kort', 'aria-labelledby': 'modell-felter' }, element('h2', { klasse: 'kort-tittel', id: 'modell-felter', tekst: tekst('felter.tittel') }),
      this.status, this.felter, redigering.oppsett.kanRedigere ? element('div', { klasse: 'modellhandling' },
        nedtrekk({ ledetekst: tekst('felter.nytt'), hjelp: tekst('felter.nytt.hjelp'), verdi: this.nytt, valg: TYPER.map((en) => [en, tekst(`felttype.${en}`)]), bruk: (type) => { this.nytt = type; }, 'data-nytt-felt': true }),
        knapp(tekst('felter.leggTil'), () => redigering.leggTil(this.nytt))) : null, this.utenfor));
  }

  vis() {
    const her = document.activeElement?.closest?.('[data-del]')?.dataset.del;
    const rot = this.r.rot();
    if (!rot) return;
    this.felter.replaceChildren(element('ol', { klasse: 'modelldeler' }, this.linje(rot), ...rot.components.map((en) => this.linje(en))));
    this.visStatus();
    if (her && !document.activeElement?.closest?.('[data-del]')) this.rot.querySelector(`[data-del="${CSS.escape(her)}"]`)?.focus();
  }

  visStatus() {
    const { tekst, feil, utenfor } = this.r;
    const svar = this.r.register.getAll().filter((en) => !UTEN_SVAR.includes(en.type)).length;
    const ord = !utenfor ? tekst('feil.ser') : feil.length === 0 ? tekst('felter.alleKan', svar) : feil.length === 1 ? tekst('felter.enFeil') : tekst('felter.feil', feil.length);
    if (this.status.textContent !== ord) this.status.textContent = ord;
    this.utenfor.replaceChildren(...utenforliste(utenfor, tekst));
  }

  linje(felt) {
    const { tekst } = this.r;
    const feil = this.r.feilVed(felt);
    const skjema = felt === this.r.rot();
    const merke = feil.length ? element('span', { klasse: 'merkelapp modelldel-feil', tekst: feil.length === 1 ? tekst('deler.enFeil') : tekst('deler.feil', feil.length) })
      : this.r.utenfor && !UTEN_SVAR.includes(felt.type) ? element('span', { klasse: 'modelldel-ok', tekst: tekst('felter.kan') }) : null;
    return element('li', {}, element('button', { type: 'button', klasse: 'modelldel', 'data-del': felt.id, 'aria-pressed': String(this.r.valgt() === felt), onclick: () => { this.r.velg(felt); this.r.egenskaper.fokus(); } },
      element('span', { klasse: 'modelldel-slag', tekst: slaget(felt, tekst) }), element('span', { klasse: 'modelldel-navn', tekst: navnet(felt, tekst) }), merke),
    !skjema && felt.components ? element('ol', { klasse: 'modelldeler' }, ...felt.components.map((en) => this.linje(en))) : null);
  }
}

export function slaget(felt, tekst) {
  const ord = tekst(`felttype.${felt.type}`);
  return ord.startsWith('felttype.') ? felt.type : ord;
}

export function navnet(felt, tekst) {
  const navn = (felt.label || felt.dateLabel || felt.timeLabel || felt.text || (felt.type === 'default' ? felt.properties?.tittel : '') || felt.key || '').replaceAll('**', '');
  if (!navn) return felt.type === 'default' ? tekst('felter.skjemaet') : tekst('deler.utenNavn');
  return navn.length > 120 ? `${navn.slice(0, 119)}…` : navn;
}
