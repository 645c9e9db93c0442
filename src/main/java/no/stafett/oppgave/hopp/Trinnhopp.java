package no.stafett.oppgave.hopp;

import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavehender;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trinnene er en veileder: den som har oppgaven, kan la være å gjøre den der modellen sier det, når hun sier hvorfor. Som en fullføring kan
 * det ikke gjøres om; saken har gått videre, og det som ble hoppet over, kan skrives i loggen når som helst.
 */
@Service
public class Trinnhopp {

    /** Så lang kan grunnen være. */
    public static final int LENGST = 1000;

    private final Oppgavehender hender;
    private final Fullfoering fullfoering;
    private final Trinnhoppene hoppene;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Trinnhopp(Oppgavehender hender, Fullfoering fullfoering, Trinnhoppene hoppene, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.hender = hender;
        this.fullfoering = fullfoering;
        this.hoppene = hoppene;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * @throws SvaretErUgyldig når grunnen mangler eller er for lang
     * @throws Fullfoering.TrinnetMaaGjoeres når modellen ikke lar noen hoppe over trinnet
     */
    @Transactional
    public Fullfoering.Kvittering hoppOver(String id, String grunn, Bruker bruker) {
        Oppgave oppgave = hender.krevHosMeg(id, bruker);
        hoppene.legg(oppgave, bruker.id(), krev(grunn), klokke.instant());
        hendelser.publishEvent(new TrinnHoppetOver(oppgave.sakId(), id, oppgave.trinn(), bruker.id()));
        return fullfoering.utenSvar(oppgave, bruker);
    }

    private static String krev(String grunn) {
        if (grunn == null || grunn.isBlank()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", "paakrevd")));
        }
        if (grunn.strip().length() > LENGST) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", "for_lang", LENGST)));
        }
        return grunn.strip();
    }
}
