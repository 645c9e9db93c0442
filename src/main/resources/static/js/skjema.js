// Øya som viser et skjema, lagrer utkastet og sender svaret.
// <div data-skjema data-innhold='{"skjema":…,"utkast":…,"versjon":3,"inndata":…}' data-utkast="…/utkast" data-send="…/fullfoer">
import { element, hentTekster, kall, kvitter, lastSkript } from './felles.js';
import { startNedtrekk } from './nedtrekk.js';
import { oversettOverflate, oversettValidator } from './skjematekst.js';
import { visFeil, fjernFeil } from './skjemafeil.js';
import { velgVersjon } from './konflikt.js';
import { åpneKopi } from './lokal.js';
import { Utkast } from './utkast.js';

/** Listene skjemaet velger fra. Et svar kan hete det samme som en liste et annet skjema bruker, og skal da være i fred. */
function listene(komponenter = []) {
  return komponenter.flatMap((ett) => [...(ett.valuesKey ? [ett.valuesKey] : []), ...listene(ett.components)]);
}

export function startAlle(rot = document) {
  for (const node of rot.querySelectorAll('[data-skjema]:not([data-startet])')) new Skjema(node).start();
}

class Skjema {
  constructor(node) {
    this.node = node;
    node.dataset.startet = 'ja';
    this.status = node.querySelector('[data-lagret]') ?? document.querySelector('[data-lagret]');
    this.knapp = document.querySelector(`[data-fullfoer="${node.id}"]`);
    // Én nøkkel for dette skjemaet: sendes svaret to ganger, gjelder det første.
    this.noekkel = node.dataset.noekkel || crypto.randomUUID();
  }

  async start() {
    this.tekst = await hentTekster();
    const flate = this.node.querySelector('[data-flate]') ?? this.node.appendChild(element('div'));
    try {
      const [innhold] = await Promise.all([this.hentInnhold(), lastSkript(this.node.dataset.bibliotek)]);
      await this.vis(flate, innhold);
    } catch (feil) {
      console.error(feil);
      flate.replaceChildren(element('p', { klasse: 'ds-alert', 'data-color': 'danger', role: 'alert', tekst: this.tekst('lasteFeil') }));
    }
  }

  async hentInnhold() {
    if (this.node.dataset.innhold) return JSON.parse(this.node.dataset.innhold);
    const svar = await kall(this.node.dataset.kilde);
    if (!svar.ok) throw new Error(`Skjemaet svarte ${svar.status}`);
    return svar.innhold;
  }

  async vis(flate, { skjema, utkast, versjon, inndata = {} }) {
    this.lister = listene(skjema.components);
    this.skjema = skjema;
    this.inndata = Object.fromEntries(Object.entries(inndata).filter(([navn]) => this.lister.includes(navn)));
    // Skjemaet venter ellers på en pause i skrivingen, og den som ikke tar noen, ble aldri lagret.
    this.form = new window.FormViewer.Form({ container: flate.appendChild(element('div')), debounce: false });
    oversettValidator(this.form, this.tekst);
    const kopi = await åpneKopi(this.node.dataset.kopinoekkel, this.node.dataset.utkast);
    const husket = await kopi?.les();
    await this.form.importSchema(structuredClone(skjema), { ...this.inndata, ...(husket?.svar ?? utkast?.svar ?? utkast) });
    flate.querySelector('[data-laster]')?.remove();
    oversettOverflate(this.node, this.tekst);
    startNedtrekk(this.node, this.tekst);
    if (this.node.dataset.lesbar !== undefined) { this.form.setProperty('readOnly', true); return; }
    this.utkast = new Utkast({
      adresse: this.node.dataset.utkast, versjon: versjon ?? utkast?.versjon, hent: () => this.svar(),
      vis: (...tilstand) => this.visTilstand(...tilstand), konflikt: (andre) => this.løsKonflikt(andre), kopi,
    });
    this.form.on('field.updated', () => this.utkast.endret());
    this.form.on('repeatRenderManager.remove', () => this.utkast.endret());
    this.knapp?.addEventListener('click', () => this.send());
    this.knapp?.removeAttribute('disabled');
    if (!husket) return;
    // Lagres på versjonen det ble skrevet på: har noen skrevet siden, får hun se begge.
    this.utkast.fortsett(husket.etag);
    kvitter(this.tekst('hentetFram'));
  }

  /** Alt som er skrevet, også i felt som er skjult akkurat nå: et feiltrykk skal ikke koste tekst. Listene vi fikk, er ikke svar. */
  svar() {
    const alt = structuredClone(this.form._getState().data);
    for (const liste of this.lister) delete alt[liste];
    return alt;
  }

  visTilstand(tilstand, mer) {
    // Det samme én gang til skal ikke leses opp én gang til.
    if (!this.status || (tilstand !== 'lagret' && this.status.dataset.tilstand === tilstand)) return;
    const klokke = mer instanceof Date ? mer.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' }).replace(':', '.') : mer ?? this.tekst('noenAndre');
    this.status.dataset.tilstand = tilstand;
    this.status.textContent = this.tekst(tilstand, klokke);
    if (tilstand === 'utlogget') this.status.append(' ', element('a', { href: '/logg-inn', target: '_blank', rel: 'noopener', tekst: this.tekst('loggInn') }));
  }

  async løsKonflikt(andre) {
    const andres = andre?.svar ?? andre?.innhold ?? {};
    const behold = await velgVersjon({ mitt: this.svar(), andres, tekst: this.tekst,
      ledetekst: (noekkel) => this.felt(noekkel)?.label || this.felt(noekkel)?.dateLabel || noekkel, valgt: (noekkel, verdi) => this.valgt(noekkel, verdi) });
    if (!behold) await this.form.importSchema(structuredClone(this.skjema), { ...this.inndata, ...andres });
    return behold;
  }

  felt(noekkel) {
    return this.form.get('formFieldRegistry').getAll().find((ett) => ett.key === noekkel || ett.path === noekkel);
  }

  /** Teksten til et valg i stedet for verdien som lagres. */
  valgt(noekkel, verdi) {
    const felt = this.felt(noekkel);
    const valg = felt?.values ?? this.form._getState().initialData?.[felt?.valuesKey] ?? [];
    const en = (ett) => valg.find((v) => v.value === ett)?.label ?? ett;
    return Array.isArray(verdi) ? verdi.map(en) : en(verdi);
  }

  async send() {
    if (this.sender) return;
    fjernFeil(this.node);
    const { data, errors } = this.form.submit();
    if (Object.keys(errors).length) { visFeil(this.node, this.form, errors, this.tekst); return; }
    this.sender = true;
    this.knapp.setAttribute('aria-busy', 'true');
    try {
      await this.utkast.sender;
      await this.taSvar(await kall(this.node.dataset.send, { metode: 'POST', hoder: { 'Idempotency-Key': this.noekkel }, kropp: { svar: data, ...this.vegne() } }));
    } catch {
      this.visTilstand('utenNett');
      kvitter(this.tekst('utenNett'));
    } finally {
      this.sender = false;
      this.knapp.removeAttribute('aria-busy');
    }
  }

  /** Den hun fyller ut for, når hun har valgt noen; siden har valget bare der det er noen å velge. */
  vegne() {
    const valgt = this.knapp?.closest('.skjemakort')?.querySelector('[data-paa-vegne-av]')?.value;
    return valgt ? { paaVegneAv: valgt } : {};
  }

  async taSvar({ status, ok, innhold }) {
    if (ok) {
      this.utkast.stopp();
      kvitter(this.tekst('fullfoert'));
      location.assign(this.node.dataset.etterpaa ?? location.href);
    } else if (status === 422) {
      // Retter man svaret, er det en ny innsending; samme nøkkel ville gitt samme avslag.
      this.noekkel = crypto.randomUUID();
      visFeil(this.node, this.form, innhold?.errors ?? innhold?.feil ?? [], this.tekst, innhold?.detail);
    } else if (status === 401) {
      this.visTilstand('utlogget');
    } else if (status === 409) {
      this.utkast.stopp();
      visFeil(this.node, this.form, [], this.tekst, innhold?.detail ?? this.tekst('opptatt', innhold?.behandler ?? this.tekst('noenAndre')));
    } else {
      visFeil(this.node, this.form, [], this.tekst, innhold?.detail ?? this.tekst('feilGenerell', innhold?.referanse ?? status));
    }
  }
}
