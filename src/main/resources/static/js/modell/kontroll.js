// Spør porten på tjeneren om det som står her nå kan publiseres. Bare det siste svaret vises.
import { kall } from '../felles.js';

const VENT = 700;

export class Kontroll {
  constructor({ adresse, hent, vis }) {
    Object.assign(this, { adresse, hent, vis, runde: 0 });
  }

  endret(vent = VENT) {
    clearTimeout(this.klokke);
    this.runde += 1;
    this.klokke = setTimeout(() => this.spør(), vent);
  }

  async spør() {
    const runde = this.runde;
    try {
      const svar = await kall(this.adresse, { metode: 'POST', kropp: { innhold: await this.hent() } });
      if (svar.ok && runde === this.runde) this.vis(svar.innhold);
    } catch {
      // Uten nett står det forrige svaret; lagringen sier fra om nettet.
    }
  }
}
