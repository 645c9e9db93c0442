// Ruta med egenskaper for feltet som er valgt.
import { element } from '../felles.js';
import { Egenskapsrute } from './egenskapsrute.js';
import { avkryssing, feilliste, knapp, nedtrekk, tallfelt, tekstfelt } from './felt.js';
import { valgliste } from './skjemavalg.js';
import { navnet, slaget } from './skjemaliste.js';

const MED_SVAR = ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'expression'];
const MED_VALG = ['radio', 'select', 'checklist', 'taglist'];
const MED_LENGDE = ['textfield', 'textarea'];
const NØKKEL = '[a-z][a-zA-Z0-9]{0,60}';

export class Feltegenskaper extends Egenskapsrute {
  get felt() {
    return this.del;
  }

  vis() {
    const felt = this.r.valgt();
    if (!felt) return;
    const { tekst } = this.r;
    this.fyll(felt, slaget(felt, tekst), navnet(felt, tekst),
      () => [...this.felter(felt).filter(Boolean), ...(this.r.oppsett.kanRedigere && felt.type !== 'default' ? [this.handlinger(felt)] : [])]);
  }

  sett(egenskaper) {
    this.r.rediger(this.felt, egenskaper);
  }

  /** En grense som tømmes, blir borte; uten grenser er det ingenting å kontrollere. */
  settGrense(navn, verdi) {
    const grenser = { ...this.felt.validate, [navn]: verdi };
    if (verdi === undefined || verdi === false || verdi === '') delete grenser[navn];
    this.sett({ validate: Object.keys(grenser).length ? grenser : undefined });
  }

  settEgen(navn, verdi) {
    this.sett({ properties: { ...this.felt.properties, [navn]: verdi } });
  }

  felter(felt) {
    const { tekst } = this.r;
    if (felt.type === 'default') {
      return [tekstfelt({ ledetekst: tekst('skjema.tittel'), verdi: felt.properties?.tittel, maxlength: 200, bruk: (verdi) => this.settEgen('tittel', verdi), 'data-felt': 'tittel' }),
        tekstfelt({ ledetekst: tekst('skjema.om'), lang: true, verdi: felt.properties?.om, maxlength: 1000, bruk: (verdi) => this.settEgen('om', verdi) })];
    }
    return [...this.ord(felt), ...this.krav(felt), ...this.valgene(felt), this.skjul(felt), this.nøkkel(felt)];
  }

  tekst(navn, egenskap, mer = {}) {
    return tekstfelt({ ledetekst: this.r.tekst(`skjema.${navn}`), verdi: this.felt[egenskap], maxlength: 4000, bruk: (verdi) => this.sett({ [egenskap]: verdi || undefined }), 'data-felt': egenskap, ...mer });
  }

  ord(felt) {
    if (felt.type === 'text') return [this.tekst('tekst', 'text', { lang: true, rows: 6, hjelp: this.r.tekst('skjema.tekst.hjelp') })];
    if (['separator', 'spacer', 'image'].includes(felt.type)) return felt.type === 'image' ? [this.tekst('alt', 'alt')] : [];
    if (felt.type === 'datetime') return this.dato(felt);
    return [this.tekst('ledetekst', 'label', { lang: true, rows: 2 }), felt.type === 'dynamiclist' || felt.type === 'group' || felt.type === 'expression' ? null : this.tekst('hjelp', 'description', { lang: true, rows: 2 })];
  }

  dato(felt) {
    const { tekst } = this.r;
    const slag = felt.subtype ?? 'date';
    return [nedtrekk({ ledetekst: tekst('skjema.datoslag'), verdi: slag, valg: ['date', 'time', 'datetime'].map((en) => [en, tekst(`skjema.datoslag.${en}`)]), bruk: (valgt) => {
      this.sett({ subtype: valgt, dateLabel: valgt === 'time' ? undefined : felt.dateLabel ?? felt.timeLabel, timeLabel: valgt === 'date' ? undefined : felt.timeLabel ?? felt.dateLabel,
        ...(valgt === 'date' ? { timeSerializingFormat: undefined, timeInterval: undefined, use24h: undefined } : { timeSerializingFormat: 'no_timezone', timeInterval: 15, use24h: true }) });
      this.vis();
    } }),
    slag === 'time' ? null : this.tekst('dato', 'dateLabel'), slag === 'date' ? null : this.tekst('klokke', 'timeLabel'), this.tekst('hjelp', 'description', { lang: true, rows: 2 })];
  }

  krav(felt) {
    const { tekst } = this.r;
    const grense = (navn, mer = {}) => tallfelt({ ledetekst: tekst(`skjema.${navn}`), verdi: felt.validate?.[navn], bruk: (verdi) => this.settGrense(navn, verdi), 'data-felt': navn, ...mer });
    if (felt.type === 'dynamiclist') {
      return [tallfelt({ ledetekst: tekst('skjema.rader'), verdi: felt.defaultRepetitions, min: 0, max: 20, bruk: (antall) => this.sett({ defaultRepetitions: antall }) }),
        avkryssing({ ledetekst: tekst('skjema.flereRader'), verdi: felt.allowAddRemove !== false, bruk: (ja) => this.sett({ allowAddRemove: ja }) })];
    }
    if (felt.type === 'group') return [avkryssing({ ledetekst: tekst('skjema.ramme'), verdi: felt.showOutline, bruk: (ja) => this.sett({ showOutline: ja }) })];
    if (!MED_SVAR.includes(felt.type) || felt.type === 'expression') return [];
    return [avkryssing({ ledetekst: tekst('skjema.required'), verdi: felt.validate?.required, bruk: (ja) => this.settGrense('required', ja), 'data-felt': 'required' }),
      ...(MED_LENGDE.includes(felt.type) ? [grense('minLength', { min: 0 }), grense('maxLength', { min: 1, hjelp: tekst('skjema.maxLength.hjelp') })] : []),
      ...(felt.type === 'number' ? [grense('min'), grense('max'), tallfelt({ ledetekst: tekst('skjema.desimaler'), verdi: felt.decimalDigits, min: 0, max: 6, bruk: (antall) => this.sett({ decimalDigits: antall }) })] : [])];
  }

  valgene(felt) {
    return MED_VALG.includes(felt.type) ? [valgliste(this, felt)] : [];
  }

  skjul(felt) {
    const { tekst } = this.r;
    const regel = felt.conditional?.hide ?? '';
    return element('details', { klasse: 'modellmer', open: Boolean(regel) }, element('summary', { tekst: tekst('skjema.skjul') }),
      tekstfelt({ ledetekst: tekst('skjema.skjulNaar'), hjelp: tekst('skjema.skjulNaar.hjelp'), verdi: regel.replace(/^=/, ''), maxlength: 1000, spellcheck: 'false',
        bruk: (verdi) => this.sett({ conditional: verdi.trim() ? { hide: `=${verdi.trim()}` } : undefined }) }));
  }

  /** Nøkkelen er det svaret heter i resten av programmet. De programmet leser, kan ikke skifte navn. */
  nøkkel(felt) {
    const { tekst, oppsett } = this.r;
    const navn = felt.type === 'dynamiclist' ? 'path' : MED_SVAR.includes(felt.type) ? 'key' : null;
    if (!navn) return null;
    const fast = oppsett.faste.includes(felt[navn]);
    return tekstfelt({ ledetekst: tekst('skjema.noekkel'), hjelp: tekst(fast ? 'skjema.noekkel.fast' : 'skjema.noekkel.hjelp'), verdi: felt[navn], pattern: NØKKEL, spellcheck: 'false', readonly: fast, 'data-felt': 'key',
      bruk: (verdi) => this.settNøkkel(navn, verdi.trim()) });
  }

  settNøkkel(navn, verdi) {
    try {
      if (new RegExp(`^${NØKKEL}$`).test(verdi)) this.sett({ [navn]: verdi });
      else this.feil.replaceChildren(feilliste([{ melding: this.r.tekst('skjema.noekkel.ugyldig') }]));
    } catch {
      this.feil.replaceChildren(feilliste([{ melding: this.r.tekst('skjema.noekkel.brukt') }]));
    }
  }

  handlinger(felt) {
    const { tekst } = this.r;
    const søsken = this.r.forelder(felt).components;
    const her = søsken.indexOf(felt);
    return element('div', { klasse: 'modellhandling knapperad' }, knapp(tekst('skjema.opp'), () => this.r.flytt(felt, -1), { disabled: her === 0 }),
      knapp(tekst('skjema.ned'), () => this.r.flytt(felt, 1), { disabled: her === søsken.length - 1 }), knapp(tekst('skjema.fjern'), () => this.r.fjern(felt), { 'data-color': 'danger' }));
  }
}
