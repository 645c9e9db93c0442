package no.stafett.tiltak;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Fører det som skjer med et tiltak: raden, historien og sporet, i samme transaksjon. */
@Component
class Tiltaksbok {

    private final Tiltakene tiltakene;
    private final Tiltakshistorie historie;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Tiltaksbok(Tiltakene tiltakene, Tiltakshistorie historie, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.tiltakene = tiltakene;
        this.historie = historie;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    Tiltak nytt(Tiltak t) {
        tiltakene.legg(t);
        historie.skriv(t, "lagt_til", null, null);
        hendelser.publishEvent(new Hendelser.TiltakEndret(t.sakId(), t.id(), "lagt_til"));
        return tiltakene.hent(t.id());
    }

    /** @return tiltaket slik det er etterpå, lest på nytt */
    Tiltak fest(Tiltak foer, Tiltak etter, String hva, String grunn) {
        tiltakene.endre(foer, etter);
        historie.skriv(foer, hva, grunn, foer.svaretI(etter, hva, klokke.idag()));
        hendelser.publishEvent(new Hendelser.TiltakEndret(foer.sakId(), foer.id(), hva));
        return tiltakene.hent(foer.id());
    }

    /** Tiltakene som ble lagt til med disse ordene i den handlingen, og som gjelder ennå. */
    List<Tiltak> lagtTil(SakId sakId, Set<String> ordene, String handling) {
        List<UUID> nye = historie.lagtTilI(sakId, handling);
        return tiltakene.gjeldende(sakId).stream().filter(t -> nye.contains(t.id()) && ordene.contains(t.felt().tiltak())).toList();
    }

    void taBort(SakId sakId, Set<String> ordene, String handling) {
        historie.taBort(sakId, ordene, handling);
    }

    void vurdert(Tiltak t, Vurdering vurdering) {
        historie.vurder(t, vurdering);
        hendelser.publishEvent(new Hendelser.TiltakEndret(t.sakId(), t.id(), "vurdert"));
    }
}
