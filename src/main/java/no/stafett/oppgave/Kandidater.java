package no.stafett.oppgave;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.akutt.AkuttService;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.habil.Lederloese;
import no.stafett.tilgang.Gruppe;
import no.stafett.tiltak.Ansvar;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import org.springframework.stereotype.Component;

/** Oversetter rollene i modellen til grupper av mennesker, ut fra hvor saken er nå. */
@Component
class Kandidater {

    static final String AKUTT = "akutt";
    private static final String ANSVARLIG = "ansvarlig";
    private static final List<String> BARE_LEDER = List.of("leder");
    private static final List<String> OG_KOORDINATOR = List.of("leder", "koordinator");

    private final Stafettpinne pinne;
    private final AkuttService akutt;
    private final Tiltakene tiltakene;
    private final Lederloese lederloese;

    Kandidater(Stafettpinne pinne, AkuttService akutt, Tiltakene tiltakene, Lederloese lederloese) {
        this.pinne = pinne;
        this.akutt = akutt;
        this.tiltakene = tiltakene;
        this.lederloese = lederloese;
    }

    /**
     * Det bare lederen kan gjøre, kan koordinatoren også gjøre så lenge lederen er inhabil og det ikke er en annen. Hun ser da oppgaven slik
     * hun ser sine egne: uten å få vite hvem den gjelder.
     */
    List<String> roller(SakId sakId, List<String> roller) {
        boolean bareLederen = roller.equals(BARE_LEDER) || roller.equals(OG_KOORDINATOR);
        return !bareLederen ? roller : lederloese.er(sakId) ? OG_KOORDINATOR : BARE_LEDER;
    }

    /** @param enhet enheten oppgaven hører til: sakens egen, den inviterte eller mottakeren */
    List<String> grupper(Sak sak, EnhetId enhet, List<String> roller, String oppgaveId) {
        return roller.stream().flatMap(rolle -> ANSVARLIG.equals(rolle) ? ansvarlig(sak, oppgaveId) : grupper(sak, enhet, rolle)).distinct().toList();
    }

    private Stream<String> grupper(Sak sak, EnhetId enhet, String rolle) {
        return switch (rolle) {
            case "koordinator", "ke" -> Stream.of(Gruppe.kommune(sak.kommune(), rolle));
            case "leder" -> Stream.of(Gruppe.enhet(enhet, "leder"));
            case "stafettholder" -> holderEllerEnhet(sak.id(), enhet);
            default -> Stream.of(Gruppe.enhet(enhet, "ansatt"));
        };
    }

    /** Den som har tiltaket oppgaven gjelder; tomt når det gjøres hjemme, og for andre oppgaver. */
    Optional<PersonId> denAnsvarlige(String oppgaveId) {
        return tiltakene.iOppgave(oppgaveId).map(Tiltak::ansvar).map(Ansvar::person);
    }

    /** Bare hun; det som gjøres hjemme, følger stafettholderen opp. */
    private Stream<String> ansvarlig(Sak sak, String oppgaveId) {
        return denAnsvarlige(oppgaveId).map(person -> Stream.of(Gruppe.person(person))).orElseGet(() -> holderEllerEnhet(sak.id(), sak.enhet()));
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
