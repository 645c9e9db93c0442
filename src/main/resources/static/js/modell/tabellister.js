// Tabellen som vanlige felt: navn, treffregel og kolonner i ruta, og radene i en liste man kan lese og endre uten rutenettet.
import { element } from '../felles.js';
import { feilliste, knapp, nedtrekk, steng, tekstfelt, utenforliste } from './felt.js';

export class Tabellister {
  constructor(redigering, rute, liste) {
    Object.assign(this, { r: redigering, rute, liste, rad: 0 });
    this.status = element('p', { role: 'status', klasse: 'modellstatus' });
    this.feilboks = element('div');
    this.rader = element('div');
    this.radrute = element('div', { klasse: 'modellfelter' });
    liste.replaceChildren(element('section', { klasse: 'kort', 'aria-labelledby': 'modell-rader' }, element('h2', { klasse: 'kort-tittel', id: 'modell-rader', tekst: redigering.tekst('rader.tittel') }), this.status, this.feilboks, this.rader),
      element('section', { klasse: 'kort', 'aria-labelledby': 'modell-rad' }, this.radtittel = element('h2', { klasse: 'kort-tittel', id: 'modell-rad', tabindex: '-1' }), this.radrute));
  }

  skrivesDet(rot) {
    return rot.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
  }

  vis() {
    const antall = (this.r.tabell().rule ?? []).length;
    this.rad = Math.max(0, Math.min(this.rad, antall - 1));
    if (!this.skrivesDet(this.rute)) this.visTabell();
    if (!this.skrivesDet(this.radrute)) this.visRad();
    this.visRader();
  }

  visTabell() {
    const { tekst, modeling } = this.r;
    const tabell = this.r.tabell();
    this.rute.replaceChildren(element('h2', { klasse: 'kort-tittel', tekst: tekst('tabell.tittel') }), element('div', { klasse: 'modellfelter' },
      tekstfelt({ ledetekst: tekst('felt.navn'), verdi: this.r.beslutning().name, maxlength: 200, bruk: (navn) => modeling.updateProperties(this.r.beslutning(), { name: navn }), 'data-felt': 'navn' }),
      nedtrekk({ ledetekst: tekst('tabell.treff'), hjelp: tekst('tabell.treff.hjelp'), verdi: tabell.hitPolicy ?? 'UNIQUE', valg: ['FIRST', 'UNIQUE'].map((en) => [en, tekst(`tabell.treff.${en}`)]), bruk: (regel) => modeling.editHitPolicy(regel, undefined) }),
      this.kolonner('inn', tabell.input ?? []), this.kolonner('ut', tabell.output ?? [])));
    if (!this.r.oppsett.kanRedigere) steng(this.rute);
  }

  kolonner(slag, alle) {
    const { tekst } = this.r;
    return element('details', { klasse: 'modellmer' }, element('summary', { tekst: tekst(`kolonner.${slag}`, alle.length) }), ...alle.map((en, n) => element('fieldset', { klasse: 'ds-fieldset modellvalg' },
      element('legend', { klasse: 'ds-label', tekst: tekst('kolonner.nr', n + 1) }), ...(slag === 'inn' ? this.inn(en) : this.ut(en)), alle.length > 1 && this.r.oppsett.kanRedigere
        ? knapp(tekst('kolonner.fjern', n + 1), () => this.r.handling(slag === 'inn' ? 'removeInput' : 'removeOutput', { [slag === 'inn' ? 'input' : 'output']: this.r.element(en.id) }), { variant: 'tertiary' }) : null)),
    this.r.oppsett.kanRedigere ? knapp(tekst(`kolonner.leggTil.${slag}`), () => this.r.handling(slag === 'inn' ? 'addInput' : 'addOutput')) : null);
  }

  type(verdi, bruk) {
    return nedtrekk({ ledetekst: this.r.tekst('kolonner.type'), verdi, valg: this.r.typer.map((en) => [en, this.r.tekst(`type.${en}`)]), bruk });
  }

  inn(kolonne) {
    const { tekst, modeling, oppsett } = this.r;
    const uttrykk = kolonne.inputExpression;
    return [tekstfelt({ ledetekst: tekst('kolonner.ledetekst'), verdi: kolonne.label, maxlength: 200, bruk: (ord) => modeling.updateProperties(kolonne, { label: ord || undefined }) }),
      nedtrekk({ ledetekst: tekst('kolonner.variabel'), verdi: uttrykk?.text, tomt: tekst('velg'), valg: oppsett.inndata.map((en) => [en, ordet(tekst, en)]), bruk: (navn) => modeling.editInputExpression(uttrykk, { text: navn }) }),
      this.type(uttrykk?.typeRef, (type) => modeling.editInputExpressionTypeRef(uttrykk, type))];
  }

  ut(kolonne) {
    const { tekst, modeling } = this.r;
    return [tekstfelt({ ledetekst: tekst('kolonner.ledetekst'), verdi: kolonne.label, maxlength: 200, bruk: (ord) => modeling.updateProperties(kolonne, { label: ord || undefined }) }),
      tekstfelt({ ledetekst: tekst('kolonner.navn'), hjelp: tekst('kolonner.navn.hjelp'), verdi: kolonne.name, maxlength: 60, spellcheck: 'false', bruk: (navn) => modeling.editOutputName(kolonne, navn) }),
      this.type(kolonne.typeRef, (type) => modeling.editOutputTypeRef(kolonne, type))];
  }

  visFeil() {
    const { tekst, feil, utenfor } = this.r;
    const ord = !utenfor ? tekst('feil.ser') : feil.length === 0 ? tekst('feil.ingen') : feil.length === 1 ? tekst('feil.en') : tekst('feil.flere', feil.length);
    if (this.status.textContent !== ord) this.status.textContent = ord;
    this.feilboks.replaceChildren(feilliste(feil.filter((en) => !en.rad)) ?? '', ...utenforliste(utenfor, tekst));
    this.visRader();
  }

  visRader() {
    const { tekst, feil } = this.r;
    const her = document.activeElement?.closest?.('[data-rad-nr]')?.dataset.radNr;
    const rader = this.r.tabell().rule ?? [];
    this.rader.replaceChildren(element('ol', { klasse: 'modelldeler' }, ...rader.map((rad, n) => element('li', {}, element('button', { type: 'button', klasse: 'modelldel', 'data-rad-nr': n, 'aria-pressed': String(n === this.rad), onclick: () => this.velg(n) },
      element('span', { klasse: 'modelldel-slag', tekst: tekst('rader.nr', n + 1) }), element('span', { klasse: 'modelldel-navn', tekst: this.iOrd(rad) }),
      feil.some((en) => en.rad === n + 1) ? element('span', { klasse: 'merkelapp modelldel-feil', tekst: tekst('deler.enFeil') }) : null)))),
    this.r.oppsett.kanRedigere ? knapp(tekst('rader.leggTil'), () => { this.r.handling('addRule'); this.velg((this.r.tabell().rule ?? []).length - 1); }) : '');
    if (her !== undefined) this.rader.querySelector(`[data-rad-nr="${her}"]`)?.focus();
  }

  /** Raden som en setning: det den krever, og det den svarer. */
  iOrd(rad) {
    const tabell = this.r.tabell();
    const del = (ruter, kolonner, navn) => (ruter ?? []).map((rute, n) => [navn(kolonner[n]), rute.text?.trim()]).filter(([, verdi]) => verdi && verdi !== '-').map(([en, verdi]) => `${en}: ${verdi}`);
    const krav = del(rad.inputEntry, tabell.input ?? [], (en) => en?.label || en?.inputExpression?.text || '');
    const svar = del(rad.outputEntry, tabell.output ?? [], (en) => en?.label || en?.name || '');
    return `${krav.join(', ') || this.r.tekst('rader.alltid')} → ${svar.join(', ') || '–'}`;
  }

  velg(n) {
    this.rad = n;
    this.visRad();
    this.visRader();
    this.radtittel.focus();
  }

  visRad() {
    const { tekst, modeling } = this.r;
    const tabell = this.r.tabell();
    const rad = (tabell.rule ?? [])[this.rad];
    this.radtittel.textContent = rad ? tekst('rader.nr', this.rad + 1) : tekst('rader.ingen');
    if (!rad) { this.radrute.replaceChildren(); return; }
    const rute = (en, kolonne, hjelp) => tekstfelt({ ledetekst: kolonne?.label || kolonne?.name || kolonne?.inputExpression?.text || '', hjelp, verdi: en.text, maxlength: 1000, spellcheck: 'false', bruk: (verdi) => modeling.editCell(en, verdi), 'data-rute': en.id });
    this.radrute.replaceChildren(feilliste(this.r.feil.filter((en) => en.rad === this.rad + 1)) ?? '', element('h3', { tekst: tekst('rader.krav') }), element('p', { klasse: 'dempet modellhjelp', tekst: tekst('rader.krav.hjelp') }),
      ...(rad.inputEntry ?? []).map((en, n) => rute(en, (tabell.input ?? [])[n])), element('h3', { tekst: tekst('rader.svar') }), ...(rad.outputEntry ?? []).map((en, n) => rute(en, (tabell.output ?? [])[n])),
      tekstfelt({ ledetekst: tekst('rader.merknad'), verdi: rad.description, lang: true, maxlength: 2000, bruk: (ord) => modeling.editAnnotation(rad, ord || undefined) }), this.handlinger(rad));
    if (!this.r.oppsett.kanRedigere) steng(this.radrute);
  }

  handlinger(rad) {
    if (!this.r.oppsett.kanRedigere) return '';
    const { tekst } = this.r;
    const her = this.rad;
    return element('div', { klasse: 'modellhandling knapperad' }, knapp(tekst('rader.over'), () => { this.r.handling('addRuleAbove', { rule: this.r.element(rad.id) }); this.velg(her); }),
      knapp(tekst('rader.under'), () => { this.r.handling('addRuleBelow', { rule: this.r.element(rad.id) }); this.velg(her + 1); }),
      knapp(tekst('rader.fjern'), () => { this.r.handling('removeRule', { rule: this.r.element(rad.id) }); this.velg(Math.max(0, her - 1)); }, { 'data-color': 'danger', disabled: (this.r.tabell().rule ?? []).length < 2 }));
  }
}

const ordet = (tekst, navn) => (tekst(`variabel.${navn}`).startsWith('variabel.') ? navn : `${tekst(`variabel.${navn}`)} (${navn})`);
