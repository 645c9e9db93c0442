// Utkastet på tjeneren: lagres mens man skriver, tåler at nettet faller ut, og sier fra når en annen har skrevet.
// Køen ligger i minnet, og mens nettet eller økten er borte, også i en låst kopi (lokal.js) der siden har nøkkel til en.
import { kall } from './felles.js';

const VENT = 1500;
const SENEST = 5000;
const FORSØK = [2000, 5000, 10_000, 30_000];

export class Utkast {
  /** @param hent gir svarene slik de står nå  @param vis viser tilstanden  @param konflikt løser at to har skrevet  @param kopi null uten */
  constructor({ adresse, versjon, hent, vis, konflikt, kopi = null }) {
    Object.assign(this, { adresse, etag: versjon ? `"${versjon}"` : null, hent, vis, konflikt, kopi, rent: true, forsøk: 0, runde: 0, stoppet: false });
    window.addEventListener('online', () => this.lagreSnart(0));
    window.addEventListener('beforeunload', (hendelse) => { if (!this.rent && (this.avvist || !this.stoppet && this.trygg !== this.runde)) hendelse.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden && !this.rent) { this.lagre(); this.taVare(); } });
    document.addEventListener('stafett:laas', (hendelse) => hendelse.detail.push(this.ferdig()));
    window.addEventListener('focus', () => { if (this.utlogget) this.lagreSnart(0); });
  }

  endret() {
    if (this.stoppet) return;
    if (this.rent) this.frist = Date.now() + SENEST;
    this.rent = false;
    this.runde += 1;
    // Uten nett er det dét som står der, til noe er lagret igjen.
    if (this.forsøk) this.taVareSnart();
    else this.vis('ikkeLagret');
    this.lagreSnart(Math.min(VENT, Math.max(0, this.frist - Date.now())));
  }

  lagreSnart(millisekunder) {
    clearTimeout(this.klokke);
    if (!this.rent && !this.stoppet) this.klokke = setTimeout(() => this.lagre(), millisekunder);
  }

  stopp() {
    this.stoppet = true;
    clearTimeout(this.klokke);
    this.glem();
  }

  /** Nå sendes det med hele siden: her lagres det ikke mer, men kopien blir liggende til det er kommet fram. @returns om den er lagt */
  async slippFraSeg() {
    this.stoppet = true;
    this.sluppet = true;
    clearTimeout(this.klokke);
    clearTimeout(this.venter);
    return this.kopi.skriv({ svar: this.hent(), etag: this.etag });
  }

  /** Det som ble skrevet sist, og ikke kom fram. @param etag versjonen det ble skrevet på */
  fortsett(etag) {
    this.etag = etag;
    this.endret();
  }

  taVareSnart() {
    this.venter ??= setTimeout(() => { this.venter = null; this.taVare(); }, 500);
  }

  async taVare() {
    if (!this.kopi || this.stoppet || this.rent) return;
    const runde = this.runde;
    if (await this.kopi.skriv({ svar: this.hent(), etag: this.etag })) this.trygg = runde;
    if (!this.sluppet && (this.rent || this.stoppet)) this.glem();
  }

  /** Siden som var sluppet, er hentet fram igjen. */
  tilbake() {
    this.stoppet = false;
    this.sluppet = false;
    this.endret();
  }

  glem() {
    clearTimeout(this.venter);
    this.venter = null;
    this.kopi?.slett();
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
    if (!this.forsøk) this.vis('lagrer');
    try {
      const svar = await kall(this.adresse, { metode: 'PUT', hoder: this.etag ? { 'If-Match': this.etag } : { 'If-None-Match': '*' }, kropp: { svar: this.hent() } });
      await this.taImot(svar, runde);
    } catch {
      await this.igjen(this.kopi ? 'utenNettTrygt' : 'utenNett');
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
      if (this.rent) this.glem();
      else this.lagreSnart(VENT);
    } else if (svar.status === 412) {
      await this.løs(svar);
    } else if (svar.status === 409 || svar.status === 404) {
      this.stopp();
      // Det hun skrev etter at oppgaven ble en annens, står bare på siden.
      this.avvist = true;
      this.vis('opptatt', svar.innhold?.behandler);
    } else {
      await this.igjen(this.utlogget ? 'utlogget' : 'lagringFeilet');
    }
  }

  async løs(svar) {
    this.stoppet = true;
    const beholdt = await this.konflikt(svar.innhold);
    this.stoppet = false;
    this.etag = svar.etag ?? `"${svar.innhold?.versjon ?? 0}"`;
    this.rent = !beholdt;
    if (beholdt) { this.lagreSnart(0); return; }
    this.glem();
    this.vis('lagret', new Date());
  }

  igjen(tilstand) {
    this.vis(tilstand);
    this.lagreSnart(FORSØK[Math.min(this.forsøk++, FORSØK.length - 1)]);
    return this.taVare();
  }
}
