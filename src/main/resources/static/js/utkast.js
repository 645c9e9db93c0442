// Utkastet på tjeneren: lagres mens man skriver, tåler at nettet faller ut, og sier fra når en annen har skrevet.
// Køen ligger i minnet. Ingenting om et barn legges igjen i nettleseren.
import { kall } from './felles.js';

const VENT = 1500;
const SENEST = 5000;
const FORSØK = [2000, 5000, 10_000, 30_000];

export class Utkast {
  /** @param hent gir svarene slik de står nå  @param vis viser tilstanden  @param konflikt løser at to har skrevet */
  constructor({ adresse, versjon, hent, vis, konflikt }) {
    Object.assign(this, { adresse, etag: versjon ? `"${versjon}"` : null, hent, vis, konflikt, rent: true, forsøk: 0, stoppet: false });
    window.addEventListener('online', () => this.lagreSnart(0));
    window.addEventListener('beforeunload', (hendelse) => { if (!this.rent && !this.stoppet) hendelse.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden && !this.rent) this.lagre(); });
    document.addEventListener('stafett:laas', (hendelse) => hendelse.detail.push(this.ferdig()));
    window.addEventListener('focus', () => { if (this.utlogget) this.lagreSnart(0); });
  }

  endret() {
    if (this.stoppet) return;
    if (this.rent) this.frist = Date.now() + SENEST;
    this.rent = false;
    this.runde = (this.runde ?? 0) + 1;
    this.vis('ikkeLagret');
    this.lagreSnart(Math.min(VENT, Math.max(0, this.frist - Date.now())));
  }

  lagreSnart(millisekunder) {
    clearTimeout(this.klokke);
    if (!this.rent && !this.stoppet) this.klokke = setTimeout(() => this.lagre(), millisekunder);
  }

  stopp() {
    this.stoppet = true;
    clearTimeout(this.klokke);
  }

  /** Venter til det som er skrevet, ligger på tjeneren; brukes før fullføring. */
  async ferdig() {
    clearTimeout(this.klokke);
    await this.sender;
    if (!this.rent) await this.lagre();
  }

  async lagre() {
    if (this.sender || this.stoppet) return this.sender;
    this.sender = this.send().finally(() => { this.sender = null; });
    return this.sender;
  }

  async send() {
    const runde = this.runde;
    this.vis('lagrer');
    try {
      const svar = await kall(this.adresse, { metode: 'PUT', hoder: this.etag ? { 'If-Match': this.etag } : { 'If-None-Match': '*' }, kropp: { svar: this.hent() } });
      await this.taImot(svar, runde);
    } catch {
      this.igjen('utenNett');
    }
  }

  async taImot(svar, runde) {
    this.utlogget = svar.status === 401 || svar.status === 403;
    if (svar.ok) {
      this.etag = svar.etag ?? this.etag;
      this.forsøk = 0;
      this.rent = runde === this.runde;
      this.frist = Date.now() + SENEST;
      this.vis('lagret', new Date());
      if (!this.rent) this.lagreSnart(VENT);
    } else if (svar.status === 412) {
      await this.løs(svar);
    } else if (svar.status === 409 || svar.status === 404) {
      this.stopp();
      this.vis('opptatt', svar.innhold?.behandler);
    } else {
      this.igjen(this.utlogget ? 'utlogget' : 'lagringFeilet');
    }
  }

  async løs(svar) {
    this.stoppet = true;
    const beholdt = await this.konflikt(svar.innhold);
    this.stoppet = false;
    this.etag = svar.etag ?? `"${svar.innhold?.versjon ?? 0}"`;
    this.rent = !beholdt;
    if (beholdt) this.lagreSnart(0);
    else this.vis('lagret', new Date());
  }

  igjen(tilstand) {
    this.vis(tilstand);
    this.lagreSnart(FORSØK[Math.min(this.forsøk++, FORSØK.length - 1)]);
  }
}
