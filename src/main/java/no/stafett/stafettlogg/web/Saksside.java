package no.stafett.stafettlogg.web;

import java.time.LocalDate;
import java.util.List;
import no.stafett.oppgave.Sakskort;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Sak;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.tiltak.Tiltak;

/**
 * Alt sakssiden viser.
 *
 * @param hvorfor   siste skift av nivå; null mens saken er på sitt første
 * @param etterlatt det leseren selv ikke rakk å levere
 * @param fremdrift null før det første nivået har startet
 * @param logg      de nyeste innleggene
 * @param styrer    om leseren fører loggen eller leder enheten saken hører til
 * @param merker    trinn som er gjort og trinnet nå, som JSON til diagrammet
 */
record Saksside(Sak sak, Sakskort kort, Fremdrift fremdrift, String merker, Skift hvorfor, List<Skift> historie, List<Tiltak> tiltak,
        List<Foresatt> foresatte, List<Deltakere.Deltaker> deltakere, List<Svarhistorikk.Besvart> svar,
        List<Etterlatt.Tekst> etterlatt, Loggleser.Side logg, boolean styrer) {

    public boolean kanGjenaapnes() {
        return styrer && !sak.erAapen();
    }

    /** @param fra null da saken begynte @param til null da den sluttet @param forslag null når grunnlaget ikke ga noe */
    record Skift(Integer fra, Integer til, LocalDate dato, String rad, String forslag, String valgt, String begrunnelse, String person) {

        public boolean fulgteForslaget() {
            return forslag != null && forslag.equals(valgt);
        }

        public String hendelse() {
            return fra == null ? "begynt" : til == null ? "avsluttet" : "skiftet";
        }
    }
}
