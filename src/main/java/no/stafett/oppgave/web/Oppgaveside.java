package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Sakskort;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.oppgave.hopp.Hoppet;
import no.stafett.prosess.Trinn;
import no.stafett.tiltak.Tiltak;

/**
 * Alt oppgavesiden viser.
 *
 * @param sak       null for den som ikke ser saken
 * @param erVikar  om brukeren gjør den for en annen
 * @param rettNaa   om brukeren kan skrive i skjemaet nå
 * @param tiltak    tiltaket oppgaven gjelder; null for andre oppgaver
 * @param tidligere besvarte skjemaer i saken, nyeste først; aldri fra det skjermede rommet. Bare spørsmålet for den som gir råd uten å se saken
 * @param hoppet    at trinnet ble hoppet over; null når det ikke ble det, og for den som ikke ser saken
 */
record Oppgaveside(Oppgave oppgave, Trinn trinn, Dagsfrist frist, boolean kanTas, boolean erMin, boolean erVikar, boolean serSaken,
        Skjemadel skjema, List<Verktoey> andreVerktoey, Sakskort sak, List<Svarhistorikk.Besvart> tidligere, Tiltak tiltak, Hoppet hoppet) {

    /** Dagen den ble fullført; null så lenge den er åpen. */
    public LocalDate gjort() {
        return oppgave.avsluttet() == null ? null : LocalDate.ofInstant(oppgave.avsluttet(), Forretningsklokke.NORGE);
    }

    public boolean rettNaa() {
        return erMin && oppgave.erAapen();
    }

    /** Om brukeren kan hoppe over trinnet nå. */
    public boolean kanHoppesOver() {
        return rettNaa() && trinn.kanHoppesOver() && !oppgave.skjermet() && skjema.verktoey() == null;
    }

    /** Forslaget vises bare mens det er noe å bestemme. */
    public boolean viserForslag() {
        return oppgave.erAapen() && oppgave.forslag() != null && skjema.verktoey() == null;
    }

    /**
     * Skjemaet på siden og hvor det lagres.
     *
     * @param innhold  skjema, utkast og lister som JSON
     * @param verktoey id når siden viser et av de andre skjemaene, ellers null
     * @param noekkel  gjør at samme innsending bare teller én gang
     * @param laas     det nettleseren låser en kopi med mens nettet er borte; null for den som ikke skriver
     */
    record Skjemadel(String tittel, String om, String innhold, String verktoey, String utkastTil, String sendTil, String etterpaa,
            String noekkel, LocalDateTime lagret, String laas) {
    }

    record Verktoey(String id, String tittel, boolean utfylt, boolean paakrevd) {
    }
}
