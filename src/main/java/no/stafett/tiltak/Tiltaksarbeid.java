package no.stafett.tiltak;

import java.util.Objects;
import java.util.Set;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Det som skjer med et tiltak etter at noen har det: det endres, gjøres, vurderes og tar slutt. */
@Component
class Tiltaksarbeid {

    private final Tiltakene tiltakene;
    private final Tiltaksbok bok;
    private final Tiltaksloep loep;
    private final Planer planer;
    private final ApplicationEventPublisher hendelser;

    Tiltaksarbeid(Tiltakene tiltakene, Tiltaksbok bok, Tiltaksloep loep, Planer planer, ApplicationEventPublisher hendelser) {
        this.tiltakene = tiltakene;
        this.bok = bok;
        this.loep = loep;
        this.planer = planer;
        this.hendelser = hendelser;
    }

    /** @param skrevet navnet som ble skrevet, når ingen er valgt */
    Tiltak nytt(SakId sakId, Tiltaksfelt felt, Ansvar skrevet) {
        return bok.nytt(Tiltak.nytt(sakId, tiltakene.nesteNummer(sakId), felt, skrevet));
    }

    Tiltak endre(Tiltak foer, Tiltaksfelt felt) {
        return endre(foer, felt, null);
    }

    /** @param grunn null når ingen er skrevet */
    Tiltak endre(Tiltak foer, Tiltaksfelt felt, String grunn) {
        Tiltak etter = foer.felt().equals(felt) ? foer : bok.fest(foer, foer.endret(felt), "endret", grunn);
        if (etter.oppgave() != null && etter.status() == Tiltak.Status.TATT_IMOT && !Objects.equals(foer.felt().frist(), felt.frist())) {
            hendelser.publishEvent(new Hendelser.TiltaksfristFlyttet(etter.sakId(), etter.oppgave(),
                    felt.frist() != null ? felt.frist() : planer.evalueringsdato(etter.sakId()).orElse(null)));
        }
        return etter;
    }

    /** Den ansvarlige sier fra at det er gjort, et annet sted enn i oppgaven. */
    Tiltak meldGjort(Tiltak foer, String gjennomfoert, String kommentar) {
        foer.gjort();
        loep.gjort(foer.id());
        return gjort(foer, gjennomfoert, kommentar);
    }

    Tiltak gjort(Tiltak foer, String gjennomfoert, String kommentar) {
        Tiltak etter = bok.fest(foer, foer.gjort(), "gjennomfoert", kommentar);
        bok.vurdert(etter, new Vurdering(gjennomfoert, null, null, kommentar));
        return etter;
    }

    Tiltak vurder(Tiltak foer, Vurdering vurdering) {
        foer.fortsetter();
        bok.vurdert(foer, vurdering);
        if (vurdering.sierSlutt()) {
            return avslutt(foer, vurdering.kommentar());
        }
        return "fortsette".equals(vurdering.videre()) && foer.status() == Tiltak.Status.GJENNOMFOERT ? fortsett(foer) : foer;
    }

    private Tiltak fortsett(Tiltak foer) {
        Tiltak etter = bok.fest(foer, foer.fortsetter(), "fortsetter", null);
        loep.begynnTattImot(etter);
        return etter;
    }

    Tiltak avslutt(Tiltak foer, String grunn) {
        foer.avsluttet(grunn);
        loep.slutt(foer);
        return bok.fest(foer, foer.avsluttet(grunn), "avsluttet", grunn);
    }

    /** Det som ble skrevet, gjaldt et annet barn: tiltakene det førte til, er slutt, og ordene er borte. */
    void taUt(SakId sakId, Set<String> ordene, String handling) {
        bok.lagtTil(sakId, ordene, handling).forEach(t -> {
            loep.slutt(t);
            bok.fest(t, t.avsluttet(null), Tiltak.STROEKET, null);
        });
        bok.taBort(sakId, ordene, handling);
    }

    /** Prosessene i saken er alt avsluttet sammen med den. */
    void sluttMedSaken(Tiltak foer) {
        bok.fest(foer, foer.avsluttet(null), "saken_avsluttet", null);
    }

    /** En ny plan kom i stedet før noen hadde sagt ja. */
    void erstatt(Tiltak foer) {
        loep.slutt(foer);
        bok.fest(foer, foer.erstattet(), "erstattet", null);
    }

    /** @param serSaken om den som hadde det, fortsatt ser saken */
    Tiltak gjenaapne(Tiltak foer, boolean serSaken) {
        Tiltak etter = bok.fest(foer, foer.gjenaapnet(serSaken), "gjenaapnet", null);
        if (etter.status() == Tiltak.Status.TATT_IMOT) {
            loep.begynnTattImot(etter);
        }
        return etter;
    }
}
