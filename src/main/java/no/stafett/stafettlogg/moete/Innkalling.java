package no.stafett.stafettlogg.moete;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Møtet som kalenderfil til den som leser. Her står bare når, hvor og hvor mer står: ikke hvem møtet gjelder, formålet, agendaen,
 * lenken til videomøtet eller hvem andre som kommer. Et sted som kan vise hvem det gjelder, står ikke her.
 */
@Component
class Innkalling {

    static final String FILNAVN = "moete.ics";
    private static final Map<String, String> DELTAR = Map.of("ja", "ACCEPTED", "nei", "DECLINED", "kanskje", "TENTATIVE");

    private final Moeterett rett;
    private final Moeter moeter;
    private final Kalendersted steder;
    private final MessageSource tekster;
    private final Forretningsklokke klokke;

    Innkalling(Moeterett rett, Moeter moeter, Kalendersted steder, MessageSource tekster, Forretningsklokke klokke) {
        this.rett = rett;
        this.moeter = moeter;
        this.steder = steder;
        this.tekster = tekster;
        this.klokke = klokke;
    }

    /** @param vert begynnelsen på adressen til sidene våre */
    @Transactional(readOnly = true)
    byte[] skriv(SakId sakId, UUID id, String vert, Bruker bruker, Locale språk) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        Moete moete = moeter.finn(sakId, id).orElseThrow(FinnesIkke::new);
        String side = vert + "/saker/" + sakId + "/moeter/" + id;
        Kalenderfil fil = new Kalenderfil().linje("BEGIN", "VCALENDAR").linje("VERSION", "2.0").linje("PRODID", "-//Stafett//Stafett//NO")
                .linje("CALSCALE", "GREGORIAN").linje("METHOD", moete.erAvlyst() ? "CANCEL" : "REQUEST").linje("BEGIN", "VEVENT");
        hodet(fil, moete, bruker).tekst("SUMMARY", tekster.getMessage("moete.kalender.tittel", null, språk))
                .tekst("LOCATION", kanVises(sak, moete.felt().sted()) ? moete.felt().sted() : null).linje("URL", side)
                .tekst("DESCRIPTION", tekster.getMessage("moete.kalender.tekst", new Object[] {side}, språk));
        return fil.linje("END", "VEVENT").linje("END", "VCALENDAR").innhold();
    }

    private Kalenderfil hodet(Kalenderfil fil, Moete moete, Bruker bruker) {
        String svar = moete.deltaker(bruker.id()).map(Moete.Deltaker::svar).map(DELTAR::get).orElse("NEEDS-ACTION");
        return fil.linje("UID", moete.id() + "@stafett").tid("DTSTAMP", klokke.instant()).linje("SEQUENCE", String.valueOf(moete.versjon() - 1))
                .tid("DTSTART", moete.felt().start()).tid("DTEND", moete.felt().slutt()).linje("STATUS", moete.erAvlyst() ? "CANCELLED" : "CONFIRMED")
                .linje("CLASS", "PRIVATE").linje("ORGANIZER", "urn:uuid:" + moete.innkaltAv())
                .linje("ATTENDEE;RSVP=FALSE;PARTSTAT=" + svar, "urn:uuid:" + bruker.id());
    }

    /** Om stedet kan stå i fila. */
    boolean kanVises(Sak sak, String sted) {
        return steder.kanVises(sak, sted);
    }
}
