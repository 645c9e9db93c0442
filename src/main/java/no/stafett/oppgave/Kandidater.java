package no.stafett.oppgave;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Gruppe;
import org.springframework.stereotype.Component;

/** Oversetter rollene i modellen til grupper av mennesker, ut fra hvor saken er nå. */
@Component
class Kandidater {

    static final String AKUTT = "akutt";

    private final Stafettpinne pinne;
    private final AkuttService akutt;

    Kandidater(Stafettpinne pinne, AkuttService akutt) {
        this.pinne = pinne;
        this.akutt = akutt;
    }

    /** @param enhet enheten oppgaven hører til: sakens egen, den inviterte eller mottakeren */
    List<String> grupper(Sak sak, EnhetId enhet, List<String> roller) {
        return roller.stream().flatMap(rolle -> grupper(sak, enhet, rolle)).distinct().toList();
    }

    private Stream<String> grupper(Sak sak, EnhetId enhet, String rolle) {
        return switch (rolle) {
            case "koordinator", "ke" -> Stream.of(Gruppe.kommune(sak.kommune(), rolle));
            case "leder" -> Stream.of(Gruppe.enhet(enhet, "leder"));
            case "stafettholder" -> holderEllerEnhet(sak.id(), enhet);
            default -> Stream.of(Gruppe.enhet(enhet, "ansatt"));
        };
    }

    /** @param rom null for et løp som begynte mens hver sak hadde ett rom; rommet heter da det samme som saken */
    List<String> iRommet(SakId sakId, UUID rom) {
        return akutt.deltakere(rom == null ? sakId.verdi() : rom).stream().map(Gruppe::person).toList();
    }

    /** Før noen holder pinnen, kan alle i enheten ta oppgaven; etterpå holderen, og lederen når hun er borte. */
    private Stream<String> holderEllerEnhet(SakId sakId, EnhetId enhet) {
        return pinne.holder(sakId).map((PersonId holder) -> Stream.of(Gruppe.person(holder), Gruppe.enhet(enhet, "leder")))
                .orElseGet(() -> Stream.of(Gruppe.enhet(enhet, "ansatt")));
    }
}
