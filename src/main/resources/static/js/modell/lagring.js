// Lagrer fila mens man arbeider. Utkastet har én versjon for alle filene: har noen lagret en annen fil, er ikke denne i konflikt.
import { kall } from '../felles.js';

const VENT = 1500;
const SENEST = 8000;
const FORSØK = [2000, 5000, 10_000, 30_000];

export class Lagring {
  /** @param innhold det som ligger på tjeneren  @param hent gir det som står her nå  @param konflikt lar henne velge; svaret er «mitt» eller «andres» */
  constructor({ adresse, versjon, innhold, hent, vis, konflikt }) {
    Object.assign(this, { adresse, versjon, ligger: innhold, hent, vis, konflikt, rent: true, runde: 0, forsøk: 0 });
    window.addEventListener('online', () => this.snart(0));
    window.addEventListener('focus', () => { if (this.utlogget) this.snart(0); });
    window.addEventListener('beforeunload', (hendelse) => { if (!this.rent) hendelse.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.snart(0); });
    document.addEventListener('stafett:laas', (hendelse) => hendelse.detail.push(this.lagre()));
  }

  endret() {
    if (this.rent) this.frist = Date.now() + SENEST;
    this.rent = false;
    this.runde += 1;
    if (!this.forsøk) this.vis('ikkeLagret');
    this.snart(Math.min(VENT, Math.max(0, this.frist - Date.now())));
  }

  snart(millisekunder) {
    clearTimeout(this.klokke);
    if (!this.rent && !this.stoppet) this.klokke = setTimeout(() => this.lagre(), millisekunder);
  }

  lagre() {
    if (this.rent || this.stoppet) return this.sender;
    this.sender ??= this.send().finally(() => { this.sender = null; });
    return this.sender;
  }

  async send() {
    const runde = this.runde;
    if (!this.forsøk) this.vis('lagrer');
    try {
      const innhold = await this.hent();
      await this.taImot(await this.put(innhold), innhold, runde);
    } catch (feil) {
      if (!(feil instanceof TypeError)) console.error(feil);
      this.igjen('utenNett');
    }
  }

  put(innhold) {
    return kall(this.adresse, { metode: 'PUT', kropp: { versjon: this.versjon, innhold } });
  }

  async taImot(svar, innhold, runde) {
    this.utlogget = svar.status === 401;
    if (svar.ok) this.lagret(svar.innhold.versjon, innhold, runde);
    else if (svar.status === 409 && svar.innhold?.kode === 'modellutkast_endret') await this.løs(innhold, runde);
    else if (svar.status === 409 && svar.innhold?.kode === 'modellutkast_laast') this.igjen('laast', svar.innhold.redigerer);
    else if ([403, 404, 409].includes(svar.status)) this.stopp('stengt');
    else if ([413, 422].includes(svar.status)) this.vis('forStort', svar.innhold?.detail);
    else this.igjen(this.utlogget ? 'utlogget' : 'lagringFeilet');
  }

  lagret(versjon, innhold, runde) {
    this.versjon = versjon;
    this.ligger = innhold;
    this.forsøk = 0;
    this.rent = runde === this.runde;
    this.frist = Date.now() + SENEST;
    this.vis(...(this.rent ? ['lagret', new Date()] : ['ikkeLagret']));
    this.snart(VENT);
  }

  /** Noen har lagret siden. Er det en annen fil, fortsetter vi bare; er det denne, velger hun. */
  async løs(innhold, runde) {
    const naa = await kall(this.adresse);
    if (!naa.ok) { this.stopp('stengt'); return; }
    const andres = naa.innhold.innhold;
    if (andres === innhold) { this.lagret(naa.innhold.versjon, innhold, runde); return; }
    this.versjon = naa.innhold.versjon;
    if (andres !== this.ligger && await this.konflikt(andres) === 'andres') {
      this.lagret(this.versjon, andres, this.runde);
      return;
    }
    this.ligger = andres;
    await this.taImot(await this.put(innhold), innhold, runde);
  }

  stopp(tilstand) {
    this.stoppet = true;
    this.vis(tilstand);
  }

  igjen(tilstand, mer) {
    this.vis(tilstand, mer);
    this.snart(FORSØK[Math.min(this.forsøk++, FORSØK.length - 1)]);
  }
}
