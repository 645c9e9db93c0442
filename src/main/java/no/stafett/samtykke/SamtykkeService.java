package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.SakService.SakGjenaapnet;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.sak.foresatte.ForesatteEndret;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Skriver inn samtykker og lar døren til saken følge dem. */
@Service
class SamtykkeService {

    /** Står for alle tjenester under ett, i et nei som ikke nevner noen. */
    static final String ALLE = "alle";

    private final Erklaeringer erklaeringer;
    private final Doervakt vakt;
    private final Fornying fornying;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    SamtykkeService(Erklaeringer erklaeringer, Doervakt vakt, Fornying fornying, ApplicationEventPublisher hendelser,
            Forretningsklokke klokke) {
        this.erklaeringer = erklaeringer;
        this.vakt = vakt;
        this.fornying = fornying;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Rydder etter et samtykke som er løpt ut; ingen så saken på det etter midnatt, dette fjerner det som er igjen. */
    void lukkUtloepte(SakId sakId) {
        vakt.laas(sakId);
        lukk(sakId, "utloept");
        fornying.begynn(sakId);
    }

    /**
     * Mens saken var lukket, så ingen andre tjenester den, og ingen minnet om noe. De er med igjen der samtykket fortsatt gjelder, og det
     * minnes om som før; løp det ut i mellomtiden, avklarer et menneske hva som skjer.
     */
    @EventListener
    void paa(SakGjenaapnet aapnet) {
        boolean noenErUte = vakt.gjenaapne(aapnet);
        lukkUtloepte(aapnet.sakId());
        if (noenErUte) {
            fornying.avklar(aapnet.sakId());
        }
    }

    /** Først av alle: det andre får tilbake, avhenger av hvem som er inne igjen. */
    @EventListener
    @Order(0)
    void paa(BeslutningAngret angret) {
        if (vakt.angre(angret)) {
            fornying.avklar(angret.sakId());
        }
    }

    void settNyttForsoek(SakId sakId, LocalDate dag) {
        if (!dag.isAfter(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("proevIgjenDato", "dato_passert")));
        }
        erklaeringer.settNyttForsoek(sakId, dag);
    }

    /** @param vedFornying sant når svaret fullfører påminnelsen, som da slutter av seg selv */
    UUID registrer(SakId sakId, NyttSvar ny, PersonId av, boolean vedFornying) {
        ny.krevGyldig();
        vakt.laas(sakId);
        UUID handling = UUID.randomUUID();
        List<String> gjelder = ny.tjenester().isEmpty() ? alle(sakId) : ny.tjenester();
        gjelder.forEach(t -> erklaeringer.legg(sakId, ny, t, handling, av, klokke.instant()));
        hendelser.publishEvent(new Hendelser.SamtykkeRegistrert(sakId, ny.avgjoerelse(), gjelder));
        lukk(sakId, ny.avgjoerelse());
        if (vedFornying) {
            fornying.begynn(sakId);
        } else {
            fornying.begynnPaaNytt(sakId);
        }
        return handling;
    }

    /** @return enhetene som ikke lenger ser saken eller er invitert */
    List<EnhetId> trekk(SakId sakId, List<UUID> hvilke, String kanal, PersonId av) {
        erklaeringer.trekk(sakId, hvilke, kanal, av, klokke.instant());
        List<String> tjenester = erklaeringer.iSak(sakId).stream().filter(e -> hvilke.contains(e.id())).map(Erklaering::tjeneste)
                .distinct().toList();
        hendelser.publishEvent(new Hendelser.SamtykkeTrukket(sakId, tjenester));
        List<EnhetId> ute = lukk(sakId, "trukket");
        fornying.begynnPaaNytt(sakId);
        return ute;
    }

    /** Den som må si ja, kan være en annen enn før. Det som er falt bort, er borte i samme øyeblikk. */
    @EventListener
    void paa(ForesatteEndret endret) {
        vakt.laas(endret.sakId());
        lukk(endret.sakId(), "foresatte");
        fornying.begynnPaaNytt(endret.sakId());
    }

    /** En lovhjemmel er kommet til eller borte. @return enhetene som ikke lenger ser saken eller er invitert */
    List<EnhetId> foelgHjemlene(SakId sakId) {
        List<EnhetId> ute = lukk(sakId, "hjemmel");
        fornying.begynnPaaNytt(sakId);
        return ute;
    }

    private List<EnhetId> lukk(SakId sakId, String grunn) {
        List<EnhetId> ute = vakt.rydd(sakId);
        hendelser.publishEvent(new Hendelser.DoereneErSett(sakId));
        if (!ute.isEmpty()) {
            hendelser.publishEvent(new Hendelser.SamtykkeBortfalt(sakId, ute, grunn));
            fornying.avklar(sakId);
        }
        return ute;
    }

    /** Et nei uten at tjenester er nevnt, gjelder alle som er nevnt før, og står i saken også når ingen er det. */
    private List<String> alle(SakId sakId) {
        List<String> nevnt = erklaeringer.iSak(sakId).stream().map(Erklaering::tjeneste).distinct().toList();
        return nevnt.contains(ALLE) ? nevnt : Stream.concat(nevnt.stream(), Stream.of(ALLE)).toList();
    }
}
