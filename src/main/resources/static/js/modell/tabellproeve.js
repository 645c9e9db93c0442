// Fyll inn det saken ville hatt, og se hvilken rad som slår til. Tjeneren regner, med samme regler som når tabellen er publisert.
import { element, kall } from '../felles.js';
import { feilliste, knapp } from './felt.js';

const TEKST = /"([^"]*)"/g;

export class Radproeve {
  constructor(redigering, rot) {
    Object.assign(this, { r: redigering, rot, gitt: {} });
    const { tekst } = redigering;
    this.felter = element('form', { klasse: 'tospalte modellproeve', onsubmit: (hendelse) => { hendelse.preventDefault(); this.prøv(); } });
    this.svar = element('div', { role: 'status', klasse: 'modellsvar' });
    rot.replaceChildren(element('h2', { klasse: 'kort-tittel', tekst: tekst('proeve.tittel') }), element('p', { klasse: 'dempet', tekst: tekst('proeve.om') }), this.felter, this.svar);
  }

  /** Feltene følger kolonnene. Det som er fylt inn, står. */
  visFelter() {
    const kolonner = (this.r.tabell().input ?? []).map((en, n) => ({ navn: en.inputExpression?.text?.trim() ?? '', ledetekst: en.label || en.inputExpression?.text || '', type: en.inputExpression?.typeRef ?? 'string', valg: this.verdier(n) }));
    const nå = JSON.stringify(kolonner);
    if (nå === this.sist) return;
    this.sist = nå;
    this.kolonner = kolonner;
    this.felter.replaceChildren(...kolonner.map((en, n) => this.felt(en, n)), element('p', { klasse: 'knapperad' }, element('button', { klasse: 'ds-button', 'data-size': 'sm', tekst: this.r.tekst('proeve.knapp') }),
      knapp(this.r.tekst('proeve.toem'), () => { this.gitt = {}; this.sist = null; this.visFelter(); this.svar.replaceChildren(); this.r.merk([]); }, { variant: 'tertiary' })));
  }

  /** Tekstene radene spør etter i denne kolonnen. */
  verdier(n) {
    return [...new Set((this.r.tabell().rule ?? []).flatMap((rad) => [...(rad.inputEntry?.[n]?.text ?? '').matchAll(TEKST)].map((treff) => treff[1])))].sort();
  }

  felt({ navn, ledetekst, type, valg }, n) {
    const id = `proeve-${n}`;
    const { tekst } = this.r;
    const ta = (hendelse) => { this.gitt[navn] = hendelse.target.value; };
    const felt = type === 'boolean' ? element('select', { klasse: 'ds-input', id, name: navn, onchange: ta }, ...[['', tekst('proeve.tomt')], ['true', tekst('ja')], ['false', tekst('nei')]].map(([verdi, ord]) => element('option', { value: verdi, tekst: ord })))
      : element('input', { klasse: 'ds-input', id, name: navn, autocomplete: 'off', oninput: ta, type: ['integer', 'long', 'double', 'number'].includes(type) ? 'number' : type === 'date' ? 'date' : 'text',
        step: type === 'double' || type === 'number' ? 'any' : null, list: valg.length ? `${id}-valg` : null, maxlength: 500 });
    felt.value = this.gitt[navn] ?? '';
    return element('div', { klasse: 'ds-field' }, element('label', { klasse: 'ds-label', for: id, tekst: ledetekst }), felt,
      valg.length && type !== 'boolean' ? element('datalist', { id: `${id}-valg` }, ...valg.map((en) => element('option', { value: en }))) : null);
  }

  inndata() {
    const verdi = (tekst, type) => (type === 'boolean' ? tekst === 'true' : ['integer', 'long', 'double', 'number'].includes(type) ? Number(tekst) : tekst);
    return Object.fromEntries(this.kolonner.filter(({ navn }) => (this.gitt[navn] ?? '') !== '').map(({ navn, type }) => [navn, verdi(this.gitt[navn], type)]));
  }

  async prøv() {
    const { tekst, oppsett } = this.r;
    try {
      const svar = await kall(`${oppsett.adresse}/proev`, { metode: 'POST', kropp: { innhold: await this.r.innhold(), inndata: this.inndata() } });
      if (svar.ok) this.vis(svar.innhold);
      else this.si(svar.innhold?.detail ?? tekst('proeve.feilet'));
    } catch {
      this.si(tekst('proeve.feilet'));
    }
  }

  si(...deler) {
    this.svar.replaceChildren(...deler.map((en) => (typeof en === 'string' ? element('p', { tekst: en }) : en)));
  }

  vis({ feil, utfall, treff }) {
    const { tekst } = this.r;
    this.r.merk(treff);
    if (feil.length) { this.si(tekst('proeve.rettFoerst'), feilliste(feil)); return; }
    if (utfall !== 'regnet') { this.si(tekst(`proeve.${utfall}`)); return; }
    if (!treff.length) { this.si(tekst('proeve.ingen')); return; }
    const flere = treff.length > 1 && this.r.tabell().hitPolicy !== 'FIRST';
    const [først, ...resten] = treff;
    this.si(element('p', { klasse: 'modellsvar-rad', tekst: tekst('proeve.rad', først.nummer) }), this.utdata(først), flere ? element('p', { klasse: 'ds-alert', 'data-color': 'warning', tekst: tekst('proeve.flere', resten.map((en) => en.nummer).join(', ')) })
      : resten.length ? tekst('proeve.ogsaa', resten.map((en) => en.nummer).join(', ')) : '');
  }

  utdata(rad) {
    const navn = (en) => (this.r.tabell().output ?? []).find((ut) => ut.name === en)?.label || en;
    const ord = (verdi) => (verdi === null || verdi === undefined || verdi === '' ? this.r.tekst('proeve.tomt') : verdi === true ? this.r.tekst('ja') : verdi === false ? this.r.tekst('nei') : String(verdi));
    return element('dl', { klasse: 'modellutdata' }, ...Object.entries(rad.utdata).flatMap(([en, verdi]) => [element('dt', { tekst: navn(en) }), element('dd', { tekst: ord(verdi) })]));
  }
}
